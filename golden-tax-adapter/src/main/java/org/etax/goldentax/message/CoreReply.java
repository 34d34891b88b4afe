package org.etax.goldentax.message;

/** What the core answered. */
public sealed interface CoreReply {

    /** @param body the business message of the answer */
    record Accepted(String body) implements CoreReply {}

    /**
     * A business refusal; sending the same again is of no use.
     *
     * @param code rtn_code
     * @param message the core's words
     * @param reason what exactly, may be empty
     */
    record Refused(String code, String message, String reason) implements CoreReply {}
}
