package org.etax.goldentax.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxDetermination;

/**
 * A taxpayer as the core hands it over (期初数据).
 *
 * @param djxh 登记序号
 * @param creditCode taxpayer identification number
 * @param name 纳税人名称
 * @param general 一般纳税人
 * @param facts every other field of the registration by the core's name, e.g. {@code zgswjgDm}, {@code fddbrxm}
 * @param determinations 税费种认定
 * @param form form of the last return
 * @param lastPeriod its period
 * @param closingCells closing cells of it by path, plain decimal text
 * @param unplaced closing fields that have no cell here, as {@code row/field}; somebody must look at them
 * @param arrears 欠税
 */
public record OpeningTaxpayer(
        String djxh,
        String creditCode,
        String name,
        boolean general,
        Map<String, String> facts,
        List<TaxDetermination> determinations,
        String form,
        TaxPeriod lastPeriod,
        Map<String, String> closingCells,
        List<String> unplaced,
        List<Arrear> arrears) {

    /**
     * @param tax levy item
     * @param period the period it is for
     * @param unpaid principal
     * @param due last day of payment
     * @param voucherNumber yzpzxh, the core's number of it
     */
    public record Arrear(String tax, TaxPeriod period, Money unpaid, LocalDate due, String voucherNumber) {}
}
