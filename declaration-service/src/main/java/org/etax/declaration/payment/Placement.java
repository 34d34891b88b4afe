package org.etax.declaration.payment;

import java.util.List;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.PaidPart;

/** What became of a wish to pay. */
public sealed interface Placement {

    /** These parts may be paid. */
    record Accepted(List<PaidPart> parts) implements Placement {

        public Accepted {
            parts = List.copyOf(parts);
        }
    }

    /** Nothing was ordered. */
    record Refused(List<Finding> findings) implements Placement {

        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** One reason, and the charge it is about. */
    record Finding(Code code, Charge charge) {}

    /** Why a charge cannot be paid as wished. */
    enum Code {
        /** Nothing is due for it. */
        NOTHING_DUE,
        /** More than is due. */
        MORE_THAN_DUE,
        /** Another payment is on its way for it. */
        ALREADY_BEING_PAID,
        /** The part or what it would leave is up to 1 yuan, which counts as zero on a ticket. */
        NEGLIGIBLE
    }
}
