package org.etax.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.etax.gateway.channel.ClosedChannel;
import org.etax.gateway.edge.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusPageTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final ServiceCondition FILING =
            new ServiceCondition("declaration", new Notice("申报与缴款", "Filing and payment"), ServiceState.DOWN);

    private static String page(List<ClosedChannel> closed, @Nullable List<CoreMaintenance> maintenance) {
        return StatusPage.of(new PublicStatus(NOON, List.of(FILING), closed, maintenance));
    }

    @Test
    void saysHowEachServiceIsInBothLanguagesAndInTimeOfBeijing() {
        assertThat(page(List.of(), List.of()))
                .contains(
                        "2026-11-30 12:00",
                        "<li>申报与缴款 <span lang=\"en\">Filing and payment</span>：中断 <span lang=\"en\">interrupted</span></li>",
                        "没有安排维护")
                .doesNotContain("暂停的渠道", "<script", "style");
    }

    @Test
    void showsWhatOperatorsWroteAsTheyWroteIt() {
        assertThat(page(
                        List.of(new ClosedChannel(
                                "partner", new Notice("维护<b>", "<script>alert(1)</script>"), NOON, NOON)),
                        List.of()))
                .contains("维护&lt;b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;", "expected to open")
                .doesNotContain("<script>");
    }

    @Test
    void tellsWindowsOfMaintenanceAndThatThePlanCannotBeRead() {
        assertThat(page(
                        List.of(),
                        List.of(
                                new CoreMaintenance(null, null, LocalTime.of(1, 0), LocalTime.of(3, 30)),
                                new CoreMaintenance(NOON, NOON.plusSeconds(3600), null, null))))
                .contains("01:00 – 03:30", "2026-11-30 12:00</time> – <time");
        assertThat(page(List.of(), null)).contains("暂时未能读取");
    }
}
