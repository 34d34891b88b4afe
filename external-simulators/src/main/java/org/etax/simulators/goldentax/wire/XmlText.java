package org.etax.simulators.goldentax.wire;

/** Writes elements; values are escaped. */
public final class XmlText {

    private final StringBuilder text = new StringBuilder();

    /** An element with a value. */
    public XmlText value(String name, String value) {
        return open(name).append(escaped(value)).close(name);
    }

    /** A start tag without attributes. */
    public XmlText open(String name) {
        return append("<" + name + ">");
    }

    /** An end tag. */
    public XmlText close(String name) {
        return append("</" + name + ">");
    }

    /** Ready-made XML. */
    public XmlText append(String xml) {
        text.append(xml);
        return this;
    }

    /** Text as a CDATA section, split where it would end the section. */
    public XmlText cdata(String value) {
        return append("<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
