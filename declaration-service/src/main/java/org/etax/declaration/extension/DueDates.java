package org.etax.declaration.extension;

import java.util.Objects;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.calendar.FilingDeadlines;
import org.etax.declaration.taxpayer.TaxpayerCopy;
import org.etax.kernel.TaxPeriod;
import org.springframework.stereotype.Component;

/** Last days to file and pay: those of the calendar, or later where the tax authority has extended them. */
@Component
public class DueDates {

    private static final String RULE = "税收征收管理法第二十七条";

    private final FilingDeadlines calendar;
    private final GrantedExtensions extensions;

    DueDates(FilingDeadlines calendar, GrantedExtensions extensions) {
        this.calendar = calendar;
        this.extensions = extensions;
    }

    /**
     * The last day for a taxpayer's return.
     *
     * @throws IllegalArgumentException for a year: yearly taxes have terms of their own
     */
    public DueDate of(TaxpayerCopy taxpayer, String form, TaxPeriod period) {
        Deadline deadline = calendar.deadlineFor(period);
        return extensions
                .of(taxpayer, form, period)
                .filter(extension -> extension.proposal().dueOn().isAfter(deadline.day()))
                .map(extension -> new DueDate(extended(extension), GrantedExtension.of(extension)))
                .orElseGet(() -> new DueDate(deadline, null));
    }

    private static Deadline extended(DeadlineExtension extension) {
        return new Deadline(
                extension.proposal().dueOn(),
                Deadline.Provenance.EXTENDED,
                Objects.requireNonNullElse(extension.reason().noticeNumber(), RULE));
    }
}
