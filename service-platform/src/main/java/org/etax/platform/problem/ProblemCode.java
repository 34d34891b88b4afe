package org.etax.platform.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * One cause of refusal. Each service lists its own in an enum; the texts stand in {@code problems/*.properties} under
 * {@code <code>.title} and {@code <code>.detail}, Chinese and English.
 */
public interface ProblemCode {

    /** The enum constant's name. */
    String name();

    /** The HTTP status it is answered with. */
    HttpStatus status();

    /** Whether the same request may succeed in a few seconds; the answer then says so in {@code Retry-After}. */
    default boolean passes() {
        return status().is5xxServerError();
    }

    /** The stable code that clients switch on: the constant's name in kebab case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
