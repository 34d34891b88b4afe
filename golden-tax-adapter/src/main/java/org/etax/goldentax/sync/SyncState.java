package org.etax.goldentax.sync;

/** How far a version of an object is on its way to the core. */
public enum SyncState {
    /** Not sent yet. */
    PENDING,
    /** Written down as sent; perhaps on its way, perhaps arrived. */
    SENT,
    /** The core said that it is done. */
    ACKNOWLEDGED,
    /** The core was asked and holds what was sent. */
    CONFIRMED,
    /** Refused for what it says. */
    REJECTED,
    /** Will be sent again. */
    RETRYING,
    /** Somebody must look. */
    MANUAL;

    /** Whether the core holds it as far as we know. */
    boolean isDelivered() {
        return this == ACKNOWLEDGED || this == CONFIRMED;
    }

    /** Whether it will still be sent without anybody's help. */
    public boolean isUnderWay() {
        return this == PENDING || this == SENT || this == RETRYING;
    }
}
