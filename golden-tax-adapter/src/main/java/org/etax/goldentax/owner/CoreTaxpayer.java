package org.etax.goldentax.owner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;

/** A taxpayer of the core in the words of registration-service's opening load. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoreTaxpayer(
        String djxh,
        String creditCode,
        String name,
        String kind,
        String vatStatus,
        TaxPeriod.@Nullable Frequency vatFrequency,
        Region region,
        @Nullable TaxAuthority taxAuthority,
        @Nullable String locationClass,
        String industry,
        boolean smallLowProfit,
        String creditLevel,
        String status,
        LocalDate effectiveFrom,
        LocalDate obligationsFrom,
        List<CorePerson> persons) {

    /**
     * @param role LEGAL_REPRESENTATIVE or FINANCE_MANAGER
     * @param name as in the identity document
     * @param residentId 公民身份号码
     */
    public record CorePerson(String role, String name, String residentId) {

        @Override
        public String toString() {
            return "CorePerson[" + role + "]";
        }
    }
}
