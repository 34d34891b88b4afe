package org.etax.goldentax.message;

/** Writes elements. Values are escaped, and characters that XML cannot carry are refused. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();

    XmlText value(String name, String value) {
        return open(name).append(escaped(value)).close(name);
    }

    XmlText open(String name) {
        return append("<").append(name).append(">");
    }

    XmlText close(String name) {
        return append("</").append(name).append(">");
    }

    XmlText append(String xml) {
        text.append(xml);
        return this;
    }

    /** A CDATA section; text that would end it is split over two. */
    XmlText cdata(String value) {
        requireCharacters(value);
        return append("<![CDATA[")
                .append(value.replace("]]>", "]]]]><![CDATA[>"))
                .append("]]>");
    }

    static String escaped(String value) {
        requireCharacters(value);
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    private static void requireCharacters(String value) {
        value.codePoints()
                .filter(point -> !(point == '\t' || point == '\n' || point == '\r')
                        && (point < 0x20 || point >= 0xD800 && point < 0xE000 || point == 0xFFFE || point == 0xFFFF))
                .findFirst()
                .ifPresent(point -> {
                    throw new IllegalArgumentException("XML cannot carry the character U+%04X".formatted(point));
                });
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
