package org.etax.gateway.status;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.etax.gateway.channel.ClosedChannel;
import org.etax.gateway.edge.Notice;
import org.etax.kernel.BusinessTime;
import org.springframework.web.util.HtmlUtils;

/** How the bureau is, as a page that needs neither script nor style, in both languages. */
final class StatusPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(BusinessTime.ZONE);

    private StatusPage() {}

    static String of(PublicStatus status) {
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>服务状态 · Service status</title></head>
                <body>
                <main>
                <h1>服务状态 <span lang="en">Service status</span></h1>
                <p>查看于 <span lang="en">As of</span> %s</p>
                <h2>各项服务 <span lang="en">Services</span></h2>
                <ul>%s</ul>
                %s<h2>核心系统维护 <span lang="en">Maintenance of the core system</span></h2>
                <p>维护期间照常受理申报和缴款，恢复后自动同步。<span lang="en">Returns and payments are accepted meanwhile and passed on afterwards.</span></p>
                %s
                </main>
                <nav aria-label="电子税务局 Cloud E-Tax Bureau"><a href="/">电子税务局 <span lang="en">Cloud E-Tax Bureau</span></a></nav>
                </body>
                </html>
                """.formatted(
                        at(status.asOf()),
                        status.services().stream().map(StatusPage::service).collect(Collectors.joining()),
                        closed(status.closedChannels()),
                        maintenance(status));
    }

    private static String service(ServiceCondition service) {
        Notice state =
                switch (service.state()) {
                    case UP -> new Notice("正常", "works");
                    case RESTING -> new Notice("暂歇", "resting");
                    case DOWN -> new Notice("中断", "interrupted");
                };
        return "<li>%s：%s</li>".formatted(both(service.title()), both(state));
    }

    private static String closed(List<ClosedChannel> channels) {
        return channels.isEmpty()
                ? ""
                : channels.stream()
                        .map(StatusPage::closed)
                        .collect(Collectors.joining(
                                "", "<h2>暂停的渠道 <span lang=\"en\">Closed channels</span></h2>\n<ul>", "</ul>\n"));
    }

    private static String closed(ClosedChannel channel) {
        Instant until = channel.until();
        return "<li>%s：%s%s</li>"
                .formatted(
                        HtmlUtils.htmlEscape(channel.name(), "UTF-8"),
                        both(channel.notice()),
                        until == null ? "" : "（预计恢复 <span lang=\"en\">expected to open</span> " + at(until) + "）");
    }

    private static String maintenance(PublicStatus status) {
        List<CoreMaintenance> windows = status.coreMaintenance();
        if (windows == null) {
            return "<p>维护安排暂时未能读取。<span lang=\"en\">The plan cannot be read for the moment.</span></p>";
        }
        return windows.isEmpty()
                ? "<p>没有安排维护。<span lang=\"en\">No maintenance is planned.</span></p>"
                : windows.stream().map(StatusPage::window).collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String window(CoreMaintenance window) {
        Instant from = window.startsAt();
        Instant to = window.endsAt();
        return from != null && to != null
                ? "<li>%s – %s</li>".formatted(at(from), at(to))
                : "<li>每天 <span lang=\"en\">every day</span> %s – %s</li>"
                        .formatted(window.dailyFrom(), window.dailyTo());
    }

    private static String at(Instant instant) {
        return "<time datetime=\"%s\">%s</time>".formatted(instant, TIME.format(instant));
    }

    private static String both(Notice text) {
        return HtmlUtils.htmlEscape(text.zh(), "UTF-8") + " <span lang=\"en\">"
                + HtmlUtils.htmlEscape(text.en(), "UTF-8") + "</span>";
    }
}
