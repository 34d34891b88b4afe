package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;

class CalendarIT extends FilingScene {

    private static final String PUBLIC = "/api/declaration/v1/public/tax-calendar";

    @Test
    void tellsEverybodyUntilWhenToFile() {
        ServiceClient anybody = new ServiceClient(port, null);
        Reply year = anybody.get(PUBLIC + "?year=2026");
        assertThat(year.json().get("months")).hasSize(12);
        assertThat(year.text("/months/9/dueOn")).isEqualTo("2026-10-26");
        assertThat(year.text("/months/9/dueProvenance")).isEqualTo("OFFICIAL");
        assertThat(year.text("/months/9/due/0/period")).isEqualTo("2026-09");
        assertThat(year.text("/months/9/due/1/period")).isEqualTo("2026-Q3");
        assertThat(year.text("/months/9/due/1/forms/1/code")).isEqualTo("VAT_SMALL");
        assertThat(year.json().at("/months/10/due")).hasSize(1);
        Reply now = anybody.get(PUBLIC);
        assertThat(now.text("/year")).isEqualTo("2027");
        assertThat(now.text("/lastYear")).isEqualTo("2028");
        Reply wrong = anybody.get(PUBLIC + "?year=1999");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("year");
    }

    @Test
    void tellsThemWithoutJavaScriptToo() {
        Reply page = new ServiceClient(port, null).get(PUBLIC + ".html?year=2026");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.response().body())
                .contains("<time>2026-10-26</time>", "2026-Q3", "小规模纳税人", "lang=\"en\"", "?year=2024", "?year=2028")
                .doesNotContain("<script", "style=");
    }

    @Test
    void handsOutOpenObligationsAsACalendarFile() {
        taxpayers.registerSmall(taxpayer);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(lin.get(home() + "/obligations").json()).isNotEmpty());
        Reply file = lin.get(home() + "/obligation-calendar", "Accept-Language", "en");
        assertThat(file.status()).as(file.response().body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        String text = file.response().body();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        String unfolded = text.replace("\r\n ", "");
        assertThat(unfolded).contains("UID:VAT_SMALL-2026-Q4-" + taxpayer, "SUMMARY:File and pay: ");
        assertThat(unfolded.lines().filter(line -> line.equals("UID:VAT_SMALL-2026-Q4-" + taxpayer + "@etax")))
                .hasSize(1);
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        ServiceClient zhao = new ServiceClient(port, TestTokens.get().person("zhao"));
        assertThat(zhao.get(home() + "/obligation-calendar").status()).isEqualTo(403);
    }
}
