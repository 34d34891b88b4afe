package org.etax.simulators.treasury;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.etax.simulators.clock.SimulatedClock;
import org.springframework.stereotype.Component;

/** Delivers notices: signed anew at each attempt, repeated on time-outs, 429 and 5xx for a day. */
@Component
class NoticeSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int TOO_MANY = 429;

    private final Notices notices;
    private final TreasurySettings settings;
    private final WireSignature signature;
    private final SimulatedClock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    NoticeSender(Notices notices, TreasurySettings settings, SimulatedClock clock) {
        this.notices = notices;
        this.settings = settings;
        this.signature = new WireSignature(settings.secret());
        this.clock = clock;
    }

    /** Tries to deliver one copy of a notice and stores what came of it. */
    void send(Notices.Due notice) throws InterruptedException {
        int status = post(notice.body());
        Instant now = clock.instant();
        if (status != 0 && status != TOO_MANY && status < 500) {
            notices.answered(notice.noticeId(), status);
        } else if (notice.createdAt().plus(PATIENCE).isBefore(now)) {
            notices.giveUp(notice.noticeId());
        } else {
            notices.retryAt(notice.noticeId(), now.plus(pause(notice.attempts())));
        }
    }

    private int post(byte[] body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(settings.noticeUrl())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(WireSignature.HEADER, signature.sign(clock.instant().getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return 0;
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(2L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
