package org.etax.registration.relation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.etax.registration.input.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * @param name of the invited person, as in the identity document
 * @param residentId 公民身份号码 of the invited person
 * @param role to act in
 * @param validTo last day, open without it
 */
record InvitationRequest(
        @NotBlank @Size(max = 60) @PlainText String name,
        @NotBlank @Size(max = 30) @PlainText String residentId,
        @NotNull Role role,
        @Nullable LocalDate validTo) {

    @Override
    public String toString() {
        return "InvitationRequest[" + role + "]";
    }
}
