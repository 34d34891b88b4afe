package org.etax.invoice.drafting;

import org.etax.invoice.face.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts off a draft: stripped, within their length, and free of characters that XML forbids, that are invisible, or
 * that turn the reading direction (a face must read as it is signed).
 */
final class DraftText {

    private final Findings findings;

    DraftText(Findings findings) {
        this.findings = findings;
    }

    /** The text; a missing one is a finding. */
    String required(@Nullable String text, String pointer, int longest) {
        if (text == null || text.isBlank()) {
            findings.refuse(FindingCode.FIELD_REQUIRED, pointer);
            return "";
        }
        return optional(text, pointer, longest);
    }

    /** The text, empty when missing. */
    String optional(@Nullable String text, String pointer, int longest) {
        return taken(text, pointer, longest, false);
    }

    /** The text, in which line feeds are allowed. */
    String lines(@Nullable String text, String pointer, int longest) {
        return taken(text, pointer, longest, true);
    }

    private String taken(@Nullable String text, String pointer, int longest, boolean lineFeeds) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            findings.refuse(FindingCode.TEXT_TOO_LONG, pointer, longest);
            return "";
        }
        int illegal = stripped.codePoints()
                .filter(c -> isIllegal(c) && !(lineFeeds && c == '\n'))
                .findFirst()
                .orElse(-1);
        if (illegal >= 0) {
            findings.refuse(FindingCode.TEXT_ILLEGAL_CHARACTER, pointer, "U+%04X".formatted(illegal));
            return "";
        }
        return stripped;
    }

    private static boolean isIllegal(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        };
    }
}
