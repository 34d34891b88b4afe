package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.etax.declaration.receipt.ReceiptNumbers;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod.Frequency;
import org.etax.platform.access.Acting;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is received by the last moment of the last day in Shanghai is in time, and nothing is received before the period ends. */
class TimelinessIT extends FilingScene {

    @Autowired
    ReturnFiling filing;

    @Autowired
    ReturnPreparation preparation;

    @Autowired
    ReceiptNumbers numbers;

    @Autowired
    TransactionTemplate transactions;

    private AcceptedReturn fileAt(String period, String receivedAt) {
        Instant at = Instant.parse(receivedAt);
        ReturnKey key = ReturnKey.parse("VAT_SMALL", period);
        Acting acting = new Acting(
                new Actor(Actor.Kind.PERSON, "issuer", "subject", "gateway", "lin", "lin", Set.of(), null, "portal"),
                "lin",
                "lin",
                "LEGAL_REPRESENTATIVE",
                taxpayer);
        String basis =
                preparation.prepare(taxpayer, key, BusinessTime.dateOf(at)).basis();
        Submission submission = new Submission("VAT_SMALL", period, basis, Map.of(), Map.of(), List.of(), null, null);
        IncomingCommand incoming = new IncomingCommand(UUID.randomUUID().toString(), at);
        return transactions.execute(status -> filing.file(
                acting,
                incoming,
                submission,
                numbers.next(at.atZone(BusinessTime.ZONE).getYear())));
    }

    private void registered(String frequency) {
        taxpayers.publish(
                taxpayers.facts(taxpayer, 1, "SMALL_SCALE", frequency, "VAT_SMALL", Frequency.valueOf(frequency)));
        await().atMost(Duration.ofSeconds(30)).until(() -> rows("taxpayer_copy") == 1);
    }

    @ParameterizedTest
    @CsvSource({
        // official list of 2026: October 26, after the National Day holidays
        "QUARTERLY, 2026-Q3, 2026-10-26T15:59:59.999Z, true",
        "QUARTERLY, 2026-Q3, 2026-10-26T16:00:00Z,     false",
        // official list of 2026: February 24, after the Spring Festival
        "MONTHLY,   2026-01, 2026-02-24T15:59:59.999Z, true",
        "MONTHLY,   2026-01, 2026-02-24T16:00:00Z,     false",
        // a leap year: filed from the first moment of March in Shanghai
        "MONTHLY,   2024-02, 2024-02-29T16:00:00Z,     true",
        "MONTHLY,   2024-02, 2024-03-15T15:59:59.999Z, true",
        "MONTHLY,   2024-02, 2024-03-15T16:00:00Z,     false",
        // a year that is not
        "MONTHLY,   2026-02, 2026-02-28T16:00:00Z,     true",
        "MONTHLY,   2026-04, 2026-04-30T16:00:00Z,     true"
    })
    void judgesByTheTimeOfReceiptInShanghai(String frequency, String period, String receivedAt, boolean timely) {
        registered(frequency);
        assertThat(fileAt(period, receivedAt).receipt().timely()).isEqualTo(timely);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,   2024-02, 2024-02-29T15:59:59.999Z",
        "MONTHLY,   2026-02, 2026-02-28T15:59:59.999Z",
        "MONTHLY,   2026-04, 2026-04-30T15:59:59.999Z",
        "QUARTERLY, 2026-Q4, 2026-12-31T15:59:59.999Z"
    })
    void receivesNothingBeforeThePeriodEnds(String frequency, String period, String receivedAt) {
        registered(frequency);
        assertThatThrownBy(() -> fileAt(period, receivedAt))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(FilingProblem.PERIOD_NOT_ENDED));
    }
}
