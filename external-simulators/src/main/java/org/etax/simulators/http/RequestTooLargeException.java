package org.etax.simulators.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request body longer than a simulator reads. */
public class RequestTooLargeException extends IOException {

    RequestTooLargeException() {
        super("the request is too large");
    }

    /** Whether an exception was caused by a body that is too long. */
    static boolean causes(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
