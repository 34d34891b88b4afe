package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etax.platform.test.ServiceClient.Reply;
import org.junit.jupiter.api.Test;

class ConcurrentFilingIT extends FilingScene {

    private static List<Reply> atOnce(List<Callable<Reply>> acts) throws InterruptedException {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return pool.invokeAll(acts).stream().map(Future::resultNow).toList();
        }
    }

    private Map<String, Object> returnOf(String quarter, String month) {
        taxpayers.sellServices(taxpayer, month, 1, "400000.00", "4000.00");
        return submission(prefill("VAT_SMALL", quarter, "main.1.S", "400000.00"));
    }

    @Test
    void answersRepeatsAtTheSameMomentWithTheFirstAnswer() throws Exception {
        taxpayers.registerSmall(taxpayer);
        Map<String, Object> submission = returnOf("2026-Q4", "2026-11");
        Callable<Reply> act = () -> lin.postWithKey("at-once", home() + "/returns", submission);

        List<Reply> replies = atOnce(IntStream.range(0, 8).mapToObj(i -> act).toList());

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
        assertThat(rows("tax_return")).isEqualTo(1);
        assertThat(rows("ledger_document")).isEqualTo(1);
        assertThat(rows("kept_document")).isEqualTo(1);
        assertThat(rows("command")).isEqualTo(1);

        Map<String, Object> other = new HashMap<>(submission);
        other.put("reasons", Map.of());
        other.put("confirmedFindings", List.of("ANOTHER"));
        assertThat(lin.postWithKey("at-once", home() + "/returns", other).text("/code"))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void booksReturnsOfTwoPeriodsThatComeAtTheSameMomentOneAfterTheOther() throws Exception {
        taxpayers.registerSmall(taxpayer);
        Map<String, Object> second = returnOf("2026-Q2", "2026-05");
        Map<String, Object> fourth = returnOf("2026-Q4", "2026-11");

        List<Reply> replies = atOnce(List.of(() -> submit(second), () -> submit(fourth)));

        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201));
        assertThat(jdbc.sql("select number from ledger_document where taxpayer_id = :id order by number")
                        .param("id", taxpayer.value())
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertThat(jdbc.sql(
                                "select sum(amount)::text from ledger_balance where taxpayer_id = :id and account = 'receivable'")
                        .param("id", taxpayer.value())
                        .query(String.class)
                        .single())
                .isEqualTo("8480.00");
        assertThat(jdbc.sql("select event_sequence from journal_counter where taxpayer_id = :id")
                        .param("id", taxpayer.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
