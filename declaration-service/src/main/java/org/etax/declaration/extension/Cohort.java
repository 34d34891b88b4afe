package org.etax.declaration.extension;

import java.util.Map;
import org.etax.declaration.taxpayer.TaxpayerCopy;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/**
 * Whom an extension concerns: who owes the return, by the facts that hold in its period.
 *
 * @param authority competent tax authority, or one above it
 * @param region region of the registered address; trailing pairs of zeros stand for every region below. Null for all
 * @param industry first two to four digits of the industry (GB/T 4754). Null for all
 */
record Cohort(
        TaxAuthority authority,
        @Nullable String region,
        @Nullable String industry) {

    boolean covers(TaxpayerCopy taxpayer, String form, TaxPeriod period) {
        if (taxpayer.determinationFor(form, period).isEmpty()) {
            return false;
        }
        Map<TaxpayerFact.Name, String> facts = taxpayer.factsOf(period);
        return begins(facts, TaxpayerFact.Name.TAX_AUTHORITY, authority.subtree())
                && (region == null || begins(facts, TaxpayerFact.Name.REGION, subtree(region)))
                && (industry == null || begins(facts, TaxpayerFact.Name.INDUSTRY, industry));
    }

    private static boolean begins(Map<TaxpayerFact.Name, String> facts, TaxpayerFact.Name name, String digits) {
        String value = facts.get(name);
        return value != null && value.startsWith(digits);
    }

    private static String subtree(String region) {
        return region.replaceFirst("(00)+$", "");
    }
}
