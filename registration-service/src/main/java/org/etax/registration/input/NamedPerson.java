package org.etax.registration.input;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.etax.kernel.ResidentId;

/**
 * A person as somebody names him.
 *
 * @param name as in the identity document
 * @param residentId 公民身份号码
 */
public record NamedPerson(
        @NotBlank @Size(max = 60) @PlainText String name,
        @NotBlank @Size(max = 30) @PlainText String residentId) {

    /** The name without surrounding blanks. */
    public String plainName() {
        return name.strip();
    }

    /** @throws org.etax.platform.problem.ProblemException naming the field under the given pointer */
    public ResidentId identity(String pointer) {
        return Identity.residentId(residentId, pointer + "/residentId");
    }

    @Override
    public String toString() {
        return "NamedPerson[***]";
    }
}
