package org.etax.registration.enterprise;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.ProblemException;
import org.etax.registration.input.PlainText;
import org.etax.registration.taxpayer.Particulars;
import org.etax.registration.taxpayer.VatStatus;
import org.jspecify.annotations.Nullable;

/**
 * Confirms a registration (税务信息确认).
 *
 * @param creditCode of the enterprise
 * @param recordVersion of the record as it was shown
 * @param vatStatus chosen; voluntary general status is allowed (VAT Law art. 9)
 * @param vatFrequency QUARTERLY unless said otherwise for a small-scale taxpayer; MONTHLY for a general one
 * @param businessAddress where it operates
 * @param phone of the enterprise
 * @param accountingStandard by which it keeps its books
 * @param employees 从业人数
 * @param totalAssets 资产总额, yuan
 */
record RegistrationRequest(
        @NotBlank @Size(max = 30) @PlainText String creditCode,
        @NotBlank @Size(max = 64) @PlainText String recordVersion,
        @NotNull VatStatus vatStatus,
        TaxPeriod.@Nullable Frequency vatFrequency,
        @NotBlank @Size(max = 200) @PlainText String businessAddress,

        @NotBlank @Pattern(regexp = "\\+?[0-9][0-9 -]{5,24}")
        String phone,

        Particulars.@NotNull AccountingStandard accountingStandard,
        @NotNull @Min(0) @Max(9_999_999) Integer employees,
        @NotNull Money totalAssets) {

    /** @throws ProblemException naming the frequency when the VAT status does not allow it */
    TaxPeriod.Frequency frequency() {
        TaxPeriod.Frequency frequency = vatStatus.frequency(vatFrequency);
        if (!vatStatus.allows(frequency)) {
            throw ProblemException.field(
                    "/vatFrequency", vatStatus == VatStatus.GENERAL ? "general-is-monthly" : "malformed");
        }
        return frequency;
    }

    /** @throws ProblemException naming the assets when they are negative */
    Particulars particulars() {
        if (totalAssets.isNegative()) {
            throw ProblemException.field("/totalAssets", "malformed");
        }
        return new Particulars(businessAddress.strip(), phone, accountingStandard, employees, totalAssets);
    }
}
