package org.etax.declaration.payment;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.etax.platform.http.WholeAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Talks to bank and treasury by {@code docs/contracts/treasury.md}. Never called inside a transaction. */
@Component
class TreasuryClient {

    private static final Logger LOG = LoggerFactory.getLogger(TreasuryClient.class);
    private static final String DEBITS = "/treasury/v1/debits/";

    private final TreasurySettings settings;
    private final WireSignature signature;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;

    TreasuryClient(TreasurySettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.signature = settings.signature();
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    private record AgreementQuestion(
            String agreementNumber, String bankCode, String accountNumber, String accountName) {}

    private record AgreementReply(
            String agreementNumber, Result result, @Nullable AgreementRefusal reason) {

        enum Result {
            VERIFIED,
            REJECTED
        }

        Optional<AgreementAnswer> answer() {
            return result == Result.VERIFIED
                    ? Optional.of(new AgreementAnswer.Confirmed())
                    : Optional.ofNullable(reason).map(AgreementAnswer.Refused::new);
        }
    }

    /** The bank's word on an agreement; empty when there is no answer. */
    Optional<AgreementAnswer> verify(AgreementTerms terms) {
        byte[] body = json.writeValueAsBytes(new AgreementQuestion(
                terms.number(), terms.bank().value(), terms.account().value(), terms.accountName()));
        return send("POST", "/treasury/v1/agreement-verifications", body)
                .filter(response -> response.statusCode() == 200)
                .flatMap(response -> read(response.body(), AgreementReply.class))
                .flatMap(AgreementReply::answer);
    }

    /** Asks the network to take the money. Sent once for each ticket. */
    TreasuryAnswer debit(DebitRequest request) {
        return send("PUT", DEBITS + request.taxTicketNumber(), json.writeValueAsBytes(request))
                .map(response -> switch (response.statusCode()) {
                    case 200, 202 -> known(response.body());
                    case 400, 401 -> {
                        LOG.error("treasury refused debit {}: {}", request.taxTicketNumber(), response.statusCode());
                        yield new TreasuryAnswer.NotStored(response.statusCode());
                    }
                    default -> new TreasuryAnswer.Silence();
                })
                .orElseGet(TreasuryAnswer.Silence::new);
    }

    /** Asks what became of a debit. */
    TreasuryAnswer ask(TaxTicketNumber ticket) {
        return send("GET", DEBITS + ticket.value(), new byte[0])
                .map(response -> switch (response.statusCode()) {
                    case 200 -> known(response.body());
                    case 404 -> new TreasuryAnswer.NotThere();
                    default -> new TreasuryAnswer.Silence();
                })
                .orElseGet(TreasuryAnswer.Silence::new);
    }

    /** The statement of a closed day; empty when the day is not closed or there is no answer that can be believed. */
    Optional<SignedStatement> statement(LocalDate day) {
        return send("GET", "/treasury/v1/statements/" + day, new byte[0])
                .filter(response -> response.statusCode() == 200)
                .flatMap(response -> {
                    String header =
                            response.headers().firstValue(WireSignature.HEADER).orElse("");
                    if (signature.verify(header, response.body(), clock.instant()) != WireSignature.Verdict.VALID) {
                        LOG.error("statement of {} is not signed by the treasury", day);
                        return Optional.empty();
                    }
                    return Optional.of(new SignedStatement(response.body(), header));
                });
    }

    private TreasuryAnswer known(byte[] body) {
        return read(body, WireDebit.class)
                .<TreasuryAnswer>map(debit -> new TreasuryAnswer.Known(debit, body))
                .orElseGet(TreasuryAnswer.Silence::new);
    }

    private <T> Optional<T> read(byte[] body, Class<T> type) {
        try {
            return Optional.of(json.readValue(body, type));
        } catch (JacksonException e) {
            LOG.error("treasury's answer cannot be read: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private Optional<HttpResponse<byte[]>> send(String method, String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(settings.address().resolve(path))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header(WireSignature.HEADER, signature.sign(signed(method, path, body), clock.instant()))
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return Optional.ofNullable(answer(request));
    }

    private @Nullable HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return WholeAnswer.to(request, http, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            LOG.warn("no answer from the treasury: {}", e.toString());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static byte[] signed(String method, String path, byte[] body) {
        if (method.equals("POST")) {
            return body;
        }
        byte[] head = (method + " " + path + ".").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
