package org.etax.declaration.extension;

/** Where an extension stands. */
enum ExtensionState {
    /** Waits for a second officer. */
    PROPOSED,
    /** Holds. */
    APPROVED,
    /** A second officer said no. */
    REFUSED,
    /** The proposer took it back before it was decided. */
    WITHDRAWN
}
