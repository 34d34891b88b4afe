package org.etax.registration.department;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * One record of the enterprise register, with what registration needs of it.
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
 * @param establishedOn 成立日期
 * @param status whether it exists
 * @param businessScope 经营范围
 * @param registeringAuthority who registered it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EnterpriseRecord(
        UnifiedSocialCreditCode creditCode,
        String name,
        Kind kind,
        Individual legalRepresentative,
        @Nullable Individual financeManager,
        String address,
        Region region,
        String industry,
        String industryName,
        Money registeredCapital,
        LocalDate establishedOn,
        Status status,
        String businessScope,
        String registeringAuthority) {

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

    /** Everybody whom the record names and who may therefore confirm it. */
    public List<Individual> namedPersons() {
        Individual manager = financeManager;
        return manager == null
                ? List.of(legalRepresentative)
                : Stream.of(legalRepresentative, manager).toList();
    }

    /**
     * A person whom the record names.
     *
     * @param name as in the identity document
     * @param residentId 公民身份号码
     */
    public record Individual(String name, String residentId) {
        @Override
        public String toString() {
            return "Individual[***]";
        }
    }
}
