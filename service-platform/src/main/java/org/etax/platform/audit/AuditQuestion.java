package org.etax.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the audit entries of all taxpayers.
 *
 * @param from first instant
 * @param to first instant after
 * @param actor id or name of who acted, exactly; null for all
 * @param action what was done, exactly; null for all
 * @param taxpayerId for whom; null for all
 */
record AuditQuestion(
        Instant from,
        Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable TaxpayerId taxpayerId) {

    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_DAYS = 92;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** @throws ProblemException naming the wrong parameter */
    static AuditQuestion of(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String taxpayerId,
            LocalDate today) {
        LocalDate last = to == null ? today : plausible("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : plausible("from", from);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw ProblemException.field(from == null ? "to" : "from", "span-days", LONGEST_DAYS);
        }
        return new AuditQuestion(start(first), start(last.plusDays(1)), actor, action, taxpayer(taxpayerId));
    }

    private static LocalDate plausible(String name, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw ProblemException.field(name, "malformed");
        }
        return day;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    private static @Nullable TaxpayerId taxpayer(@Nullable String text) {
        try {
            return text == null ? null : new TaxpayerId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("taxpayerId", "malformed");
        }
    }

    /**
     * Where a page begins: after the entry of that time, taxpayer and number.
     *
     * @param at of the last entry seen
     * @param taxpayerId of it
     * @param sequence of it
     */
    record Place(Instant at, String taxpayerId, long sequence) {

        private static final String SEPARATOR = " ";

        static Place parse(Cursor cursor, Instant from) {
            if (cursor.key().isEmpty()) {
                return new Place(from, "", 0);
            }
            String[] parts = cursor.key().split(SEPARATOR, -1);
            try {
                Instant at = Instant.parse(parts[0]);
                if (at.isBefore(from.minus(1, ChronoUnit.DAYS))
                        || at.isAfter(from.plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
                    throw ProblemException.field("after", "malformed");
                }
                return new Place(at, parts[1], Long.parseLong(parts[2]));
            } catch (RuntimeException e) {
                throw ProblemException.field("after", "malformed");
            }
        }

        Cursor cursor() {
            return Cursor.of(at + SEPARATOR + taxpayerId + SEPARATOR + sequence);
        }
    }
}
