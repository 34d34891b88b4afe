package org.etax.declaration.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etax.declaration.calendar.CalendarYear.HolidayRun;
import org.etax.declaration.yaml.Section;
import org.etax.declaration.yaml.StrictYaml;

/** Reads the calendar document that comes with the service. */
final class CalendarDocument {

    private static final String RESOURCE = "/calendar/filing-calendar.yaml";

    private CalendarDocument() {}

    static Map<Integer, CalendarYear> bundled() {
        try (InputStream document = CalendarDocument.class.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new IllegalStateException("no calendar " + RESOURCE);
            }
            return years(StrictYaml.read(document.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, CalendarYear> years(Section document) {
        Section years = document.section("years");
        document.finish();
        Map<Integer, CalendarYear> result = new HashMap<>();
        for (String year : years.keys()) {
            result.put(Integer.valueOf(year), year(years.section(year)));
        }
        return result;
    }

    private static CalendarYear year(Section section) {
        section.text("source");
        List<Integer> deadlines =
                section.texts("deadlines").stream().map(Integer::valueOf).toList();
        if (!deadlines.isEmpty() && deadlines.size() != 12) {
            throw section.invalid("deadlines", "twelve days");
        }
        CalendarYear year = new CalendarYear(
                section.sections("holidays").stream().map(CalendarDocument::run).toList(),
                section.texts("workingDays").stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()),
                section.optionalText("deadlineSource").orElse(""),
                deadlines);
        section.finish();
        return year;
    }

    private static HolidayRun run(Section section) {
        section.text("zh");
        HolidayRun run = new HolidayRun(section.date("from"), section.date("to"));
        section.finish();
        return run;
    }
}
