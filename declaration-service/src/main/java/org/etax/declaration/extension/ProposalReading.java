package org.etax.declaration.extension;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.etax.declaration.calendar.FilingDeadlines;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what an officer wants extended, field by field. */
@Component
class ProposalReading {

    /** A longer delay is a slip of the pen. */
    private static final int LONGEST_YEARS = 1;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTICE = 100;
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Pattern INDUSTRY = Pattern.compile("\\d{2,4}");

    private final FilingDeadlines deadlines;
    private final RulePacks packs;
    private final Clock clock;

    ProposalReading(FilingDeadlines deadlines, RulePacks packs, Clock clock) {
        this.deadlines = deadlines;
        this.packs = packs;
        this.clock = clock;
    }

    /** @throws ProblemException naming each wrong field */
    Proposal proposal(ProposalRequest request, TaxAuthority own) {
        List<FieldFault> faults = new ArrayList<>();
        String form = form(request.form(), faults);
        TaxPeriod period = period(request.period(), faults);
        LocalDate dueOn = day(request.dueOn(), faults);
        TaxAuthority authority = authority(request.authority(), own, faults);
        String region = matching("/region", REGION, request.region(), faults);
        String industry = matching("/industry", INDUSTRY, request.industry(), faults);
        if (form == null || period == null || dueOn == null || authority == null || !faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults);
        }
        LocalDate original = deadlines.deadlineFor(period).day();
        LocalDate first = later(original.plusDays(1), BusinessTime.today(clock));
        LocalDate last = later(original, BusinessTime.today(clock)).plusYears(LONGEST_YEARS);
        if (dueOn.isBefore(first) || dueOn.isAfter(last)) {
            throw ProblemException.field("/dueOn", "range", first.toString(), last.toString());
        }
        return new Proposal(form, period, original, dueOn, new Cohort(authority, region, industry));
    }

    /** @throws ProblemException naming each wrong field */
    Reason reason(ProposalRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        String zh = text("/reasonZh", request.reasonZh(), LONGEST_REASON, faults);
        String en = text("/reasonEn", request.reasonEn(), LONGEST_REASON, faults);
        String notice = text("/noticeNumber", request.noticeNumber(), LONGEST_NOTICE, faults);
        if (zh == null) {
            faults.add(FieldFault.of("/reasonZh", "missing"));
        }
        if (zh == null || !faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults);
        }
        return new Reason(zh, en, notice);
    }

    private @Nullable String form(@Nullable String form, List<FieldFault> faults) {
        if (form == null) {
            faults.add(FieldFault.of("/form", "missing"));
        } else if (packs.all().stream().map(RulePack::form).noneMatch(form::equals)) {
            faults.add(FieldFault.of("/form", "unknown-form"));
        }
        return form;
    }

    private static @Nullable TaxPeriod period(@Nullable String text, List<FieldFault> faults) {
        if (text == null) {
            faults.add(FieldFault.of("/period", "missing"));
            return null;
        }
        try {
            TaxPeriod period = TaxPeriod.parse(text);
            if (period.frequency() != TaxPeriod.Frequency.YEARLY) {
                return period;
            }
        } catch (IllegalArgumentException unreadable) {
            faults.add(FieldFault.of("/period", "period"));
            return null;
        }
        faults.add(FieldFault.of("/period", "period"));
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String text, List<FieldFault> faults) {
        if (text == null) {
            faults.add(FieldFault.of("/dueOn", "missing"));
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            faults.add(FieldFault.of("/dueOn", "malformed"));
            return null;
        }
    }

    private static @Nullable TaxAuthority authority(@Nullable String code, TaxAuthority own, List<FieldFault> faults) {
        if (code == null) {
            faults.add(FieldFault.of("/authority", "missing"));
            return null;
        }
        try {
            TaxAuthority authority = new TaxAuthority(code);
            if (!own.covers(authority)) {
                faults.add(FieldFault.of("/authority", "outside-authority", own.code()));
            }
            return authority;
        } catch (IllegalArgumentException unreadable) {
            faults.add(FieldFault.of("/authority", "malformed"));
            return null;
        }
    }

    private static @Nullable String matching(
            String pointer, Pattern form, @Nullable String text, List<FieldFault> faults) {
        if (text != null && !form.matcher(text).matches()) {
            faults.add(FieldFault.of(pointer, "malformed"));
        }
        return text;
    }

    private static @Nullable String text(String pointer, @Nullable String text, int most, List<FieldFault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most) {
            faults.add(FieldFault.of(pointer, "size"));
        }
        return text.strip();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
