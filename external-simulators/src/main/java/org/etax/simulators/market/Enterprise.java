package org.etax.simulators.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * One record of the enterprise register, as the department hands it out.
 *
 * @param creditCode unified social credit code
 * @param name registered name
 * @param kind company or sole trader
 * @param legalRepresentative 法定代表人 (of a sole trader: the owner)
 * @param financeManager 财务负责人, when reported
 * @param address registered address
 * @param region of the registered address
 * @param industry GB/T 4754, four digits
 * @param industryName its name
 * @param registeredCapital 注册资本
 * @param currency ISO 4217
 * @param establishedOn 成立日期
 * @param operationFrom first day of the operation period
 * @param operationTo last day, null when unlimited
 * @param status whether it exists
 * @param businessScope 经营范围
 * @param registeringAuthority who registered it
 * @param shareholders who owns it
 */
public record Enterprise(
        UnifiedSocialCreditCode creditCode,
        String name,
        Kind kind,
        NamedPerson legalRepresentative,
        @Nullable NamedPerson financeManager,
        String address,
        Region region,
        String industry,
        String industryName,
        Money registeredCapital,
        String currency,
        LocalDate establishedOn,
        LocalDate operationFrom,
        @Nullable LocalDate operationTo,
        Status status,
        String businessScope,
        String registeringAuthority,
        List<Shareholder> shareholders) {

    /** Company (企业) or sole trader (个体工商户). */
    public enum Kind {
        ENTERPRISE,
        SOLE_TRADER
    }

    /** 存续, 吊销, 注销. */
    public enum Status {
        ACTIVE,
        REVOKED,
        DEREGISTERED
    }

    /**
     * A person whom the record names.
     *
     * @param name as in the identity document
     * @param residentId 公民身份号码
     */
    public record NamedPerson(String name, String residentId) {}

    /**
     * @param name of the owner
     * @param documentNumber resident id or credit code
     * @param share fraction with four decimals
     * @param amount subscribed
     */
    public record Shareholder(String name, String documentNumber, BigDecimal share, Money amount) {}
}
