package org.etax.goldentax.reconciliation;

import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/** A difference as it was found, and whether it was sent again, is repaired, or is somebody's case. */
record DifferenceView(
        UUID objectId,
        Difference.Kind kind,
        @Nullable TaxpayerId taxpayerId,
        @Nullable Long ownerVersion,
        @Nullable Money ownerAmount,
        @Nullable Long adapterVersion,
        @Nullable Money adapterAmount,
        @Nullable Long coreVersion,
        @Nullable Money coreAmount,
        Outcome outcome) {

    /** What became of it. */
    enum Outcome {
        RESENT,
        REPAIRED,
        OPEN
    }

    static DifferenceView of(Difference found, Outcome outcome) {
        return new DifferenceView(
                found.objectId(),
                found.kind(),
                found.adapter() != null
                        ? found.adapter().taxpayerId()
                        : found.owner() == null ? null : found.owner().taxpayerId(),
                found.owner() == null ? null : found.owner().version(),
                found.owner() == null ? null : found.owner().amount(),
                found.adapter() == null ? null : found.adapter().version(),
                found.adapter() == null ? null : found.adapter().amount(),
                found.core() == null ? null : found.core().version(),
                found.core() == null ? null : found.core().amount(),
                outcome);
    }
}
