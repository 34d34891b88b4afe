package org.etax.declaration.obligation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etax.kernel.TaxpayerId;

/** Writes obligations as a calendar file (RFC 5545): one day-long event for each return, a reminder three days before. */
final class ObligationFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final TaxpayerId taxpayerId;
    private final Instant now;
    private final boolean english;

    private ObligationFile(TaxpayerId taxpayerId, Instant now, boolean english) {
        this.taxpayerId = taxpayerId;
        this.now = now;
        this.english = english;
    }

    static String of(TaxpayerId taxpayerId, List<NamedObligation> obligations, Instant now, boolean english) {
        ObligationFile file = new ObligationFile(taxpayerId, now, english);
        // one return fulfils the obligations of several taxes
        Map<String, NamedObligation> returns = new LinkedHashMap<>();
        obligations.forEach(one -> returns.put(one.form() + one.period(), one));
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Cloud E-Tax Bureau//Obligations//" + (english ? "EN" : "ZH"));
        returns.values().forEach(file::event);
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(NamedObligation obligation) {
        String name = (english ? obligation.name().en() : obligation.name().zh()) + " " + obligation.period();
        line("BEGIN:VEVENT");
        line("UID:" + obligation.form() + "-" + obligation.period() + "-" + taxpayerId + "@etax");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + date(obligation.dueOn()));
        line("DTEND;VALUE=DATE:" + date(obligation.dueOn().plusDays(1)));
        line("SUMMARY:" + escaped((english ? "File and pay: " : "申报缴款截止：") + name));
        line("DESCRIPTION:" + escaped(obligation.source()));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER:-P3D");
        line("DESCRIPTION:" + escaped(name));
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A content line, folded so that no line has more than 75 octets. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            String character = Character.toString(content.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += character.length();
        }
        text.append("\r\n");
    }
}
