package org.etax.declaration.obligation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etax.declaration.calendar.Deadline.Provenance;
import org.etax.declaration.rules.Bilingual;
import org.etax.kernel.TaxPeriod.Frequency;
import org.springframework.web.util.HtmlUtils;

/** The public calendar as a page that needs neither script nor style, in both languages. */
final class TaxCalendarPage {

    private TaxCalendarPage() {}

    static String of(TaxCalendar calendar) {
        int year = calendar.year();
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>办税日历 %1$d · Tax calendar %1$d</title></head>
                <body>
                <main>
                <h1>办税日历 %1$d <span lang="en">Tax calendar %1$d</span></h1>
                <p>申报和缴款的最后一天，已按节假日顺延。<span lang="en">The last day to file and pay, shifted for holidays.</span></p>
                <table border="1">
                <caption>%1$d</caption>
                <thead><tr><th scope="col">最后一天 <span lang="en">Last day</span></th>
                <th scope="col">申报内容 <span lang="en">To be filed</span></th>
                <th scope="col">依据 <span lang="en">Source</span></th></tr></thead>
                <tbody>
                %2$s
                </tbody>
                </table>
                </main>
                <nav aria-label="办税日历 Tax calendar">%3$s <a href="/">电子税务局 <span lang="en">Cloud E-Tax Bureau</span></a></nav>
                </body>
                </html>
                """.formatted(
                        year,
                        calendar.months().stream().map(TaxCalendarPage::row).collect(Collectors.joining("\n")),
                        IntStream.rangeClosed(calendar.firstYear(), calendar.lastYear())
                                .filter(other -> other != year)
                                .mapToObj("<a href=\"?year=%1$d\">%1$d</a>"::formatted)
                                .collect(Collectors.joining(" ")));
    }

    private static String row(TaxCalendar.Month month) {
        return "<tr><th scope=\"row\"><time>%s</time></th><td>%s</td><td>%s %s</td></tr>"
                .formatted(
                        month.dueOn(),
                        month.due().stream().map(TaxCalendarPage::due).collect(Collectors.joining()),
                        both(named(month.dueProvenance())),
                        HtmlUtils.htmlEscape(month.dueSource(), "UTF-8"));
    }

    private static String due(TaxCalendar.Due due) {
        return "<p>%s · %s：%s</p>"
                .formatted(
                        due.period(),
                        both(named(due.frequency())),
                        due.forms().stream().map(form -> both(form.name())).collect(Collectors.joining("；")));
    }

    private static Bilingual named(Provenance provenance) {
        return switch (provenance) {
            case OFFICIAL -> new Bilingual("公告日期", "by notice");
            case COMPUTED -> new Bilingual("按节假日推算", "by the holiday rule");
            case PROVISIONAL -> new Bilingual("暂定", "provisional");
            case EXTENDED -> new Bilingual("已延期", "extended");
        };
    }

    private static Bilingual named(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> new Bilingual("按月", "monthly");
            case QUARTERLY -> new Bilingual("按季", "quarterly");
            case YEARLY -> new Bilingual("按年", "yearly");
        };
    }

    private static String both(Bilingual text) {
        return HtmlUtils.htmlEscape(text.zh(), "UTF-8") + " <span lang=\"en\">"
                + HtmlUtils.htmlEscape(text.en(), "UTF-8") + "</span>";
    }
}
