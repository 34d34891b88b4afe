package org.etax.goldentax.core;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.etax.goldentax.message.AnswerReader;
import org.etax.goldentax.message.CoreCodes;
import org.etax.goldentax.message.CoreMessage;
import org.etax.goldentax.message.CoreReply;
import org.etax.goldentax.message.CoreService;
import org.etax.goldentax.message.Envelope;
import org.etax.goldentax.message.EnvelopeReader;
import org.etax.goldentax.message.EnvelopeWriter;
import org.etax.goldentax.message.MessageWriter;
import org.etax.goldentax.message.TransactionSequence;
import org.etax.goldentax.message.UnreadableReplyException;
import org.etax.kernel.Ids;
import org.etax.platform.http.WholeAnswer;
import org.springframework.stereotype.Component;

/** Calls the core and says what came of it (docs/contracts/golden-tax.md, Transport). */
@Component
public class CoreConnection {

    private static final Duration OUTAGE = Duration.ofSeconds(10);

    private final CoreSettings settings;
    private final CorePace pace;
    private final Clock clock;
    private final MessageWriter messages;
    private final EnvelopeWriter envelopes;
    private final EnvelopeReader replies;
    private final AnswerReader answers;
    private final HttpClient http;

    CoreConnection(CoreSettings settings, CorePace pace, CoreCodes codes, Clock clock) {
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        this.messages = new MessageWriter(codes);
        this.envelopes = new EnvelopeWriter(codes);
        this.replies = new EnvelopeReader(codes);
        this.answers = new AnswerReader(codes);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    /**
     * The business text of a message, to compare with what the core kept.
     *
     * @throws IllegalArgumentException when a word has no code in the core
     */
    public String textOf(CoreMessage message) {
        return messages.write(message);
    }

    /** Asks a question; questions change nothing, so each has a number of its own. */
    public CoreOutcome ask(CoreMessage question) throws InterruptedException {
        return send(question, TransactionSequence.of(Ids.next()));
    }

    /** Sends a message when its turn comes, under the given number, and reads the answer. */
    public CoreOutcome send(CoreMessage message, TransactionSequence sequence) throws InterruptedException {
        CoreService service;
        String text;
        try {
            service = messages.serviceOf(message);
            text = envelopes.write(new Envelope(service, sequence, clock.instant(), Map.of(), messages.write(message)));
        } catch (IllegalArgumentException e) {
            return new CoreOutcome.Defective(String.valueOf(e.getMessage()));
        }
        pace.await();
        try {
            HttpResponse<String> response =
                    WholeAnswer.to(request(text), http, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return outcome(service, sequence, response);
        } catch (ConnectException e) {
            return new CoreOutcome.Closed(OUTAGE, "无法连接核心征管系统 the core cannot be reached");
        } catch (IOException e) {
            return new CoreOutcome.Unknown(
                    "核心征管系统没有答复 no answer: " + e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(String text) {
        return HttpRequest.newBuilder(settings.address())
                .timeout(settings.timeout())
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("Authorization", settings.bearer())
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                .build();
    }

    private CoreOutcome outcome(CoreService service, TransactionSequence sequence, HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> read(service, sequence, response.body());
            case 503 -> new CoreOutcome.Closed(retryAfter(response), "核心征管系统暂停服务 the core is closed or busy");
            case 401, 403 -> new CoreOutcome.Closed(OUTAGE, "核心征管系统不接受本系统的凭据 the core refuses our credential");
            case 400, 404, 413 -> new CoreOutcome.Defective("HTTP " + response.statusCode());
            default -> new CoreOutcome.Unknown("HTTP " + response.statusCode());
        };
    }

    private CoreOutcome read(CoreService service, TransactionSequence sequence, String body) {
        try {
            return switch (replies.read(body, sequence)) {
                case CoreReply.Accepted accepted -> new CoreOutcome.Answered(answers.read(service, accepted.body()));
                case CoreReply.Refused refused ->
                    new CoreOutcome.Refused(
                            refused.code(),
                            (refused.code() + " " + refused.message() + " " + refused.reason()).strip());
            };
        } catch (UnreadableReplyException e) {
            return new CoreOutcome.Unknown("答复无法读取 unreadable answer: " + e.getMessage());
        }
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(OUTAGE);
    }
}
