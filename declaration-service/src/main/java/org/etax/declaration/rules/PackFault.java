package org.etax.declaration.rules;

/** Carries a finding from the depth of a pack to its reader; never leaves this package. */
final class PackFault extends RuntimeException {

    private final Finding finding;

    PackFault(FindingCode code, String pointer, String argument) {
        super(pointer + ": " + argument);
        this.finding = Finding.error(code, pointer, argument);
    }

    Finding finding() {
        return finding;
    }
}
