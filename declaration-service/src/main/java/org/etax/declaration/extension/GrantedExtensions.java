package org.etax.declaration.extension;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etax.declaration.taxpayer.TaxpayerCopy;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The extensions that hold, read at most once a second: every return that is filed asks for them. */
@Component
class GrantedExtensions {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int YEARS = 7;

    private final ExtensionRows rows;
    private final Clock clock;
    private volatile @Nullable Known known;

    GrantedExtensions(ExtensionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The extension that gives this taxpayer the most time. */
    Optional<DeadlineExtension> of(TaxpayerCopy taxpayer, String form, TaxPeriod period) {
        return all().stream()
                .filter(extension -> extension.proposal().form().equals(form)
                        && extension.proposal().period().equals(period)
                        && extension.proposal().cohort().covers(taxpayer, form, period))
                .max(Comparator.comparing(extension -> extension.proposal().dueOn()));
    }

    /** Something was decided here just now. */
    void forget() {
        known = null;
    }

    private List<DeadlineExtension> all() {
        Known current = known;
        if (current == null || System.nanoTime() - current.at() > FRESH) {
            current = new Known(rows.approvedSince(BusinessTime.today(clock).minusYears(YEARS)), System.nanoTime());
            known = current;
        }
        return current.extensions();
    }

    private record Known(List<DeadlineExtension> extensions, long at) {}
}
