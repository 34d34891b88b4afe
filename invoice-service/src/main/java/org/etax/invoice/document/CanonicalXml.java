package org.etax.invoice.document;

import java.util.Map;

/**
 * Exclusive XML canonicalisation (Exclusive C14N 1.0) of elements without namespaces, after white space between elements is
 * dropped. So a file that was indented anew has the same canonical form; a changed text, name or order has not.
 */
final class CanonicalXml {

    private CanonicalXml() {}

    /** Appends the canonical text of an element. */
    static void append(StringBuilder out, XmlElement element) {
        out.append('<').append(element.name());
        element.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> {
                    out.append(' ').append(attribute.getKey()).append("=\"");
                    escapeAttribute(out, attribute.getValue());
                    out.append('"');
                });
        out.append('>');
        element.children().forEach(child -> append(out, child));
        escapeText(out, element.text());
        out.append("</").append(element.name()).append('>');
    }

    private static void escapeText(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#xD;");
                default -> out.append(c);
            }
        }
    }

    private static void escapeAttribute(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                case '\t' -> out.append("&#x9;");
                case '\n' -> out.append("&#xA;");
                case '\r' -> out.append("&#xD;");
                default -> out.append(c);
            }
        }
    }
}
