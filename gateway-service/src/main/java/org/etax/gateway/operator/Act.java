package org.etax.gateway.operator;

import org.jspecify.annotations.Nullable;

/**
 * What an operator does: he gives one thing a new state.
 *
 * @param name of the act, such as {@code close-channel}
 * @param subjectType the kind of thing
 * @param subjectId which one
 * @param states the Redis hash that holds the states of such things, by their id
 * @param after the new state; null takes the old one away
 * @param content what makes two requests the same act, without times
 */
public record Act(
        String name,
        String subjectType,
        String subjectId,
        String states,
        @Nullable Object after,
        Object content) {}
