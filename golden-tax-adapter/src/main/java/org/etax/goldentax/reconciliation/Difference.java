package org.etax.goldentax.reconciliation;

import java.util.UUID;
import org.etax.goldentax.message.ReconciledObject;
import org.etax.goldentax.owner.OwnedObject;
import org.etax.goldentax.sync.SyncState;
import org.etax.goldentax.sync.SyncedObject;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An object that is not the same everywhere.
 *
 * @param objectId which
 * @param kind how it differs
 * @param owner as its owner has it
 * @param adapter as it is here
 * @param core as the core has it
 */
record Difference(
        UUID objectId,
        Kind kind,
        @Nullable OwnedObject owner,
        @Nullable SyncedObject adapter,
        @Nullable ReconciledObject core) {

    /** How it differs. */
    enum Kind {
        /** Delivered, but the core does not hold it. */
        MISSING_IN_CORE,
        /** The core holds another version or amount than was delivered. */
        DIFFERENT_IN_CORE,
        /** The owner has it and it never came here. */
        MISSING_IN_ADAPTER,
        /** It came here in another version or amount than the owner has. */
        DIFFERENT_AT_OWNER,
        /** It came here and the owner does not have it. */
        UNKNOWN_TO_OWNER,
        /** The core holds it and nobody here sent it. */
        UNKNOWN_IN_CORE,
        /** The core refused it, or it is somebody's case already. */
        STOPPED;

        /** Whether sending it again can help. */
        boolean isRepairable() {
            return this == MISSING_IN_CORE || this == DIFFERENT_IN_CORE;
        }
    }

    /** Compares one object on three sides; null when there is nothing to say. What is still under way is no difference. */
    static @Nullable Difference of(
            Subject subject,
            UUID objectId,
            @Nullable OwnedObject owner,
            @Nullable SyncedObject adapter,
            @Nullable ReconciledObject core) {
        Kind kind = adapter == null
                ? (owner == null ? Kind.UNKNOWN_IN_CORE : Kind.MISSING_IN_ADAPTER)
                : kind(subject, owner, adapter, core);
        return kind == null ? null : new Difference(objectId, kind, owner, adapter, core);
    }

    private static @Nullable Kind kind(
            Subject subject, @Nullable OwnedObject owner, SyncedObject adapter, @Nullable ReconciledObject core) {
        if (adapter.state().isUnderWay()) {
            return null;
        }
        if (adapter.state() == SyncState.REJECTED || adapter.state() == SyncState.MANUAL) {
            return Kind.STOPPED;
        }
        if (owner == null) {
            return adapter.isFromCore() ? inCore(adapter, core) : Kind.UNKNOWN_TO_OWNER;
        }
        // a registration is delivered anew when its facts change, which the owner does not count as a version of it
        boolean sameVersion = subject == Subject.REGISTRATION || owner.version() == adapter.version();
        return sameVersion && owner.amount().equals(adapter.amount()) ? inCore(adapter, core) : Kind.DIFFERENT_AT_OWNER;
    }

    private static @Nullable Kind inCore(SyncedObject adapter, @Nullable ReconciledObject core) {
        if (core == null) {
            return Kind.MISSING_IN_CORE;
        }
        boolean same = core.version() == adapter.version() && core.amount().equals(adapter.amount());
        return same ? null : Kind.DIFFERENT_IN_CORE;
    }
}
