package org.etax.gateway.channel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.etax.gateway.edge.FieldFault;
import org.etax.gateway.edge.Notice;
import org.etax.gateway.edge.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How an operator wants a channel closed.
 *
 * @param notice what its callers read, in both languages, up to 200 characters each
 * @param reason why, for the other operators, up to 500 characters
 * @param until when it is expected to open again, for instance {@code 2026-12-01T02:00:00Z}; may be absent
 */
record ClosureRequest(
        @Nullable NoticeRequest notice,
        @Nullable String reason,
        @Nullable String until) {

    private static final int NOTICE = 200;
    private static final int REASON = 500;

    /**
     * @param zh Chinese
     * @param en English
     */
    record NoticeRequest(@Nullable String zh, @Nullable String en) {}

    /**
     * What is asked for, checked.
     *
     * @throws Refusal that names each wrong field
     */
    Closure closure(Instant now, String by) {
        var faults = new ArrayList<FieldFault>();
        var zh = text("/notice/zh", notice == null ? null : notice.zh(), NOTICE, faults);
        var en = text("/notice/en", notice == null ? null : notice.en(), NOTICE, faults);
        var why = text("/reason", reason, REASON, faults);
        var expected = instant(now, faults);
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults);
        }
        return new Closure(new Notice(zh, en), why, expected, now, by);
    }

    private static String text(String pointer, @Nullable String text, int most, List<FieldFault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(FieldFault.missing(pointer));
            return "";
        }
        if (text.length() > most) {
            faults.add(FieldFault.size(pointer, most));
        }
        return text.strip();
    }

    private @Nullable Instant instant(Instant now, List<FieldFault> faults) {
        if (until == null) {
            return null;
        }
        try {
            var expected = Instant.parse(until);
            if (expected.isAfter(now)) {
                return expected;
            }
        } catch (DateTimeException unreadable) {
            faults.add(FieldFault.malformed("/until"));
            return null;
        }
        faults.add(new FieldFault("/until", "past", new Notice("应晚于当前时间", "must be later than now")));
        return null;
    }
}
