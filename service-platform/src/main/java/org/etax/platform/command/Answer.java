package org.etax.platform.command;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What an act answers, kept for its repeats.
 *
 * @param status HTTP status
 * @param body the answer
 * @param location where the new thing is
 * @param entityTag its version
 * @param <T> kind of answer
 */
public record Answer<T>(
        HttpStatus status,
        T body,
        @Nullable String location,
        @Nullable String entityTag) {

    public static <T> Answer<T> ok(T body) {
        return new Answer<>(HttpStatus.OK, body, null, null);
    }

    public static <T> Answer<T> created(T body, String location) {
        return new Answer<>(HttpStatus.CREATED, body, location, null);
    }

    /** The same answer with a version. */
    public Answer<T> tagged(String tag) {
        return new Answer<>(status, body, location, tag);
    }
}
