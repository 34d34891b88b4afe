package org.etax.simulators.goldentax;

/** What the core can be told to do wrong with the next messages. */
enum CoreFault {
    /** Nothing is done, the caller gets 504. */
    TIMEOUT_BEFORE,
    /** Everything is done, the caller gets 504. */
    TIMEOUT_AFTER_COMMIT,
    /** The answer says that the object was kept, and it was not. */
    LOSE,
    /** Everything is done, the answer breaks off. */
    GARBLE,
    /** A business refusal with the ordered reason. */
    REJECT,
    /** The ESB answers 503. */
    UNAVAILABLE
}
