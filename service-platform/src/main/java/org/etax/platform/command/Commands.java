package org.etax.platform.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs acts: one transaction that holds state, journal and the row of the act with its answer. A repeat (same taxpayer,
 * client, operation and key) with the same content gets the first answer; with other content it is refused.
 *
 * <p>Repeats that run at the same moment both try; the database lets one commit, and the other finds its answer then.
 */
public final class Commands {

    /** Marks an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private final CommandRows rows;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    Commands(CommandRows rows, TransactionTemplate transactions, JsonMapper json) {
        this.rows = rows;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Does the act, or repeats its first answer.
     *
     * @param acting who acts, already checked
     * @param incoming key and time of receipt
     * @param operation name of the act, e.g. {@code submit-return}
     * @param request everything that makes the act what it is, path variables included; compared at a repeat
     * @param type of the answer
     * @param work changes state and gives the answer; runs inside the transaction
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED, or whatever the work refuses with
     */
    public <T> ResponseEntity<T> execute(
            Acting acting,
            IncomingCommand incoming,
            String operation,
            Object request,
            Class<T> type,
            Supplier<Answer<T>> work) {
        return repeat(key(acting, incoming, operation), fingerprint(operation, request), type)
                .orElseGet(() -> attempt(acting, incoming, operation, request, type, work));
    }

    /**
     * The same without looking for an earlier act first: for acts that many clients send and few repeat. A repeat does the work
     * again, in vain, and then gets the first answer; so the work must be quick, and nothing of it may outlive a rollback.
     */
    public <T> ResponseEntity<T> attempt(
            Acting acting,
            IncomingCommand incoming,
            String operation,
            Object request,
            Class<T> type,
            Supplier<Answer<T>> work) {
        CommandRows.Key key = key(acting, incoming, operation);
        byte[] fingerprint = fingerprint(operation, request);
        try {
            Answer<T> answer = transactions.execute(status -> {
                Answer<T> done = work.get();
                rows.insert(key, fingerprint, acting, incoming, done, json.writeValueAsBytes(done.body()));
                return done;
            });
            return response(answer, false);
        } catch (RuntimeException failure) {
            return repeat(key, fingerprint, type).orElseThrow(() -> failure);
        }
    }

    /** The act that a client did under its own number, whatever the operation. */
    public Optional<CommandRows.Stored> find(TaxpayerId taxpayerId, String client, String key) {
        return rows.find(taxpayerId, client, key);
    }

    private static CommandRows.Key key(Acting acting, IncomingCommand incoming, String operation) {
        return new CommandRows.Key(acting.taxpayerId(), acting.actor().client(), operation, incoming.key());
    }

    private <T> Optional<ResponseEntity<T>> repeat(CommandRows.Key key, byte[] fingerprint, Class<T> type) {
        return rows.find(key).map(stored -> {
            if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
                throw ProblemException.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED)
                        .with("originalReceivedAt", stored.receivedAt().toString());
            }
            T body = json.readValue(stored.answer(), type);
            return response(new Answer<>(stored.status(), body, stored.location(), stored.entityTag()), true);
        });
    }

    private static <T> ResponseEntity<T> response(Answer<T> answer, boolean replayed) {
        HttpHeaders headers = new HttpHeaders();
        if (answer.location() != null) {
            headers.set(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.entityTag() != null) {
            headers.setETag(answer.entityTag());
        }
        if (replayed) {
            headers.set(REPLAYED, "true");
        }
        return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
    }

    private byte[] fingerprint(String operation, Object request) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(operation.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return sha.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
