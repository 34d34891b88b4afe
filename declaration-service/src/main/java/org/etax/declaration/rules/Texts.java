package org.etax.declaration.rules;

import org.etax.declaration.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads what many parts of a pack carry: names in two languages and what they rest on. */
final class Texts {

    private Texts() {}

    static Bilingual bilingual(Section section) {
        return new Bilingual(section.text("zh"), section.text("en"));
    }

    /** {@code legal} and {@code confidence} of the section, else what its surroundings rest on. */
    static LegalBasis legalBasis(Section section, @Nullable LegalBasis otherwise) {
        if (!section.has("legal") && otherwise != null) {
            return otherwise;
        }
        try {
            return new LegalBasis(section.text("legal"), LegalBasis.Confidence.of(section.text("confidence")));
        } catch (IllegalArgumentException e) {
            throw section.invalid("confidence", "V, K or ?");
        }
    }
}
