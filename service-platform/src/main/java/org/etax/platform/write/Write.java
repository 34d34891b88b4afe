package org.etax.platform.write;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows.
 *
 * @param sql one statement with {@code ?} for each argument
 * @param arguments of types that the driver knows
 * @param refusal what to throw when no row was changed; null when that is no matter
 */
public record Write(
        String sql,
        List<@Nullable Object> arguments,
        @Nullable Supplier<? extends RuntimeException> refusal) {

    /** A statement that may change any number of rows. */
    public static Write of(String sql, List<@Nullable Object> arguments) {
        return new Write(sql, arguments, null);
    }
}
