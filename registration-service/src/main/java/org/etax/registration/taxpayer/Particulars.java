package org.etax.registration.taxpayer;

import org.etax.kernel.Money;

/**
 * What a taxpayer adds to the register's record when it confirms its registration.
 *
 * @param businessAddress where it operates (生产经营地址)
 * @param phone of the enterprise
 * @param accountingStandard 适用会计制度
 * @param employees 从业人数
 * @param totalAssets 资产总额, yuan
 */
public record Particulars(
        String businessAddress, String phone, AccountingStandard accountingStandard, int employees, Money totalAssets) {

    /** Small low-profit enterprise by size: at most 300 people and 50 million yuan of assets (公告2023年第12号). */
    public boolean isSmall() {
        return employees <= 300 && totalAssets.compareTo(Money.of("50000000")) <= 0;
    }

    /** Which accounting rules it keeps its books by. */
    public enum AccountingStandard {
        /** 小企业会计准则. */
        SMALL_ENTERPRISE,
        /** 企业会计准则. */
        ENTERPRISE,
        /** 个体工商户会计制度. */
        SOLE_TRADER
    }
}
