package org.etax.registration.input;

import org.etax.kernel.ResidentId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.problem.ProblemException;

/** Reads the codes that people type, naming the field when they are wrong. */
public final class Identity {

    private Identity() {}

    /** @throws ProblemException naming the field; the number is not repeated */
    public static ResidentId residentId(String text, String pointer) {
        try {
            return ResidentId.of(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(pointer, "resident-id");
        }
    }

    /** @throws ProblemException naming the field */
    public static UnifiedSocialCreditCode creditCode(String text, String pointer) {
        if (UnifiedSocialCreditCode.flawOf(text) != null) {
            throw ProblemException.field(pointer, "credit-code");
        }
        return new UnifiedSocialCreditCode(text);
    }
}
