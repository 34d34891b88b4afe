package org.etax.declaration.rules;

/**
 * What a rule rests on.
 *
 * @param article the law or notice and its article
 * @param confidence how sure the pack's author is
 */
public record LegalBasis(String article, Confidence confidence) {

    /** How sure the pack's author is. */
    public enum Confidence {
        /** Read in the source. Written {@code V}. */
        VERIFIED,
        /** Known from the statute or form, not read again. Written {@code K}. */
        KNOWN,
        /** To be confirmed by a tax expert. Written {@code ?}. */
        UNCERTAIN;

        static Confidence of(String mark) {
            return switch (mark) {
                case "V" -> VERIFIED;
                case "K" -> KNOWN;
                case "?" -> UNCERTAIN;
                default -> throw new IllegalArgumentException("V, K or ?");
            };
        }
    }
}
