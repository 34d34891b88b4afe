package org.etax.goldentax.message;

/** An answer that is no message of the core: broken off, not XML, or of another kind. It tells nothing about what was done. */
public class UnreadableReplyException extends Exception {

    /** @param message what is wrong, without repeating the text */
    public UnreadableReplyException(String message) {
        super(message);
    }
}
