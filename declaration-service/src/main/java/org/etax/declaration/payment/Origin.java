package org.etax.declaration.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where evidence came from.
 *
 * @param kind how
 * @param noticeId the notice, if it is one
 * @param content exact bytes; empty for our own act or silence
 */
@SuppressWarnings("ArrayRecordComponent")
record Origin(Kind kind, @Nullable UUID noticeId, byte[] content) {

    /** How evidence came. */
    enum Kind {
        /** Our own request and its answer. */
        REQUEST,
        /** An answer to a question. */
        INQUIRY,
        /** A notice of the network. */
        NOTICE
    }

    static Origin request(byte[] content) {
        return new Origin(Kind.REQUEST, null, content);
    }

    static Origin inquiry(byte[] content) {
        return new Origin(Kind.INQUIRY, null, content);
    }
}
