package org.etax.platform.page;

import java.util.List;
import java.util.function.Function;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in order of arrival.
 *
 * @param items the rows
 * @param next give it back as {@code after} for the next page; null when this is the last for now
 * @param <T> kind of row
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The largest page. */
    public static final int LIMIT = 500;

    /** Makes a page of up to {@code limit} rows out of a list that was read one row further. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()).encoded());
    }

    /** @throws ProblemException naming {@code limit} when it is not 1 to {@value #LIMIT} */
    public static int checked(int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw ProblemException.field("limit", "range", 1, LIMIT);
        }
        return limit;
    }
}
