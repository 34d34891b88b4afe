package org.etax.registration.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;
import org.etax.registration.input.PlainText;
import org.etax.registration.relation.Role;
import org.etax.registration.taxpayer.RegionOffice;
import org.etax.registration.taxpayer.VatStatus;
import org.jspecify.annotations.Nullable;

/**
 * A taxpayer as the legacy core knows it.
 *
 * @param djxh 登记序号, the core's key
 * @param creditCode 统一社会信用代码
 * @param name as registered
 * @param kind ENTERPRISE or SOLE_TRADER
 * @param vatStatus 一般纳税人 or 小规模纳税人
 * @param vatFrequency as determined there; the usual one without it
 * @param region of the registered address
 * @param taxAuthority 主管税务机关; the region's without it
 * @param locationClass CITY, TOWN or OTHER; the region's default without it
 * @param industry GB/T 4754
 * @param smallLowProfit 小型微利企业
 * @param creditLevel A, B, M, C or D
 * @param status 纳税人状态
 * @param effectiveFrom first day on which all this holds
 * @param obligationsFrom first day of the first period filed here; returns before it were filed with the core
 * @param persons who acts for it
 */
record CoreTaxpayer(
        @NotBlank @Pattern(regexp = "[0-9]{1,20}") String djxh,
        @NotBlank @Size(max = 30) @PlainText String creditCode,
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull Kind kind,
        @NotNull VatStatus vatStatus,
        TaxPeriod.@Nullable Frequency vatFrequency,
        @NotNull Region region,
        @Nullable TaxAuthority taxAuthority,
        @Nullable LocationClass locationClass,
        @NotBlank @Pattern(regexp = "[0-9]{4}") String industry,
        @NotNull Boolean smallLowProfit,
        @NotNull CreditLevel creditLevel,
        @NotNull Status status,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate obligationsFrom,
        @NotNull @Size(max = 50) List<@NotNull @Valid CorePerson> persons) {

    /** 纳税人类型. */
    enum Kind {
        ENTERPRISE,
        SOLE_TRADER
    }

    /** 所在地类别. */
    enum LocationClass {
        CITY,
        TOWN,
        OTHER
    }

    /** 纳税信用级别. */
    enum CreditLevel {
        A,
        B,
        M,
        C,
        D
    }

    /** 纳税人状态. */
    enum Status {
        NORMAL,
        SUSPENDED,
        ABNORMAL,
        DEREGISTERED
    }

    /**
     * @param role in which capacity
     * @param name as in the identity document
     * @param residentId 公民身份号码
     */
    record CorePerson(
            @NotNull Role role,
            @NotBlank @Size(max = 60) @PlainText String name,
            @NotBlank @Size(max = 30) @PlainText String residentId) {

        @Override
        public String toString() {
            return "CorePerson[" + role + "]";
        }
    }

    LocalDate firstObligation() {
        return obligationsFrom == null ? effectiveFrom : obligationsFrom;
    }

    TaxAuthority authority(RegionOffice office) {
        return taxAuthority == null ? office.taxAuthority() : taxAuthority;
    }

    /** All of it as facts said by the core. */
    List<TaxpayerFact> facts(RegionOffice office, Instant at) {
        List<TaxpayerFact> facts = new ArrayList<>();
        add(facts, Name.NAME, name.strip(), at);
        add(facts, Name.TAXPAYER_NUMBER, new UnifiedSocialCreditCode(creditCode).value(), at);
        add(facts, Name.KIND, kind.name(), at);
        add(facts, Name.VAT_STATUS, vatStatus.name(), at);
        add(facts, Name.VAT_FREQUENCY, vatStatus.frequency(vatFrequency).name(), at);
        add(facts, Name.REGION, region.code(), at);
        add(facts, Name.TAX_AUTHORITY, authority(office).code(), at);
        add(facts, Name.LOCATION_CLASS, locationClass == null ? office.locationClass() : locationClass.name(), at);
        add(facts, Name.INDUSTRY, industry, at);
        add(facts, Name.SMALL_LOW_PROFIT, smallLowProfit.toString(), at);
        add(facts, Name.CREDIT_LEVEL, creditLevel.name(), at);
        add(facts, Name.STATUS, status.name(), at);
        add(facts, Name.CORE_REGISTRATION_NUMBER, djxh, at);
        return facts;
    }

    List<TaxDetermination> determinations() {
        return vatStatus.determinations(vatStatus.frequency(vatFrequency), firstObligation());
    }

    private void add(List<TaxpayerFact> facts, Name factName, String value, Instant at) {
        facts.add(new TaxpayerFact(factName, value, effectiveFrom, null, at, TaxpayerFact.Source.CORE));
    }
}
