package org.etax.platform.page;

import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: a version travels as {@code ETag} and comes back as {@code If-Match}. */
public final class EntityTag {

    private EntityTag() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the client has seen.
     *
     * @throws ProblemException PRECONDITION_MISSING without the header, PRECONDITION_FAILED when it is no version of ours
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(PlatformProblem.PRECONDITION_MISSING);
        }
        if (!ifMatch.matches("\"\\d{1,18}\"")) {
            throw ProblemException.of(PlatformProblem.PRECONDITION_FAILED);
        }
        return Long.parseLong(ifMatch, 1, ifMatch.length() - 1, 10);
    }
}
