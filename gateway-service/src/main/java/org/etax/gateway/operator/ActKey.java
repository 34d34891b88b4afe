package org.etax.gateway.operator;

import java.util.List;
import java.util.regex.Pattern;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.http.HttpHeaders;

/**
 * The caller's own number of an act.
 *
 * @param value as the caller sent it
 */
public record ActKey(String value) {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    /** What a key may be, as a regular expression. */
    public static final String KEY = "[A-Za-z0-9._:-]{1,64}";

    private static final Pattern FORM = Pattern.compile(KEY);

    /**
     * Reads it.
     *
     * @throws Refusal when it is missing or in another form
     */
    static ActKey of(HttpHeaders headers) {
        List<String> given = headers.getOrEmpty(HEADER);
        if (given.isEmpty() || given.getFirst().isEmpty()) {
            throw new Refusal(EdgeFault.IDEMPOTENCY_KEY_MISSING);
        }
        if (given.size() > 1 || !FORM.matcher(given.getFirst()).matches()) {
            throw new Refusal(EdgeFault.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new ActKey(given.getFirst());
    }
}
