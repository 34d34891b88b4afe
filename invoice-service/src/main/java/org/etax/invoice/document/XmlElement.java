package org.etax.invoice.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an EInvoice file: either children or text. The format has no namespace and no mixed content; its one attribute
 * stands outside what is signed.
 *
 * @param name element name
 * @param attributes attributes by name
 * @param children child elements in document order
 * @param text text, empty where there are children
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    /** An element with a text, or an empty one. */
    public static XmlElement text(String name, String text) {
        return new XmlElement(name, Map.of(), List.of(), text);
    }

    /** An element with children. */
    public static XmlElement of(String name, XmlElement... children) {
        return of(name, List.of(children));
    }

    /** An element with children. */
    public static XmlElement of(String name, List<XmlElement> children) {
        return new XmlElement(name, Map.of(), List.copyOf(children), "");
    }

    /** Every child of that name. */
    public List<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /**
     * The one child of that name; empty when there is none.
     *
     * @throws EInvoiceFormatException when there are several, so that nobody reads one and verifies the other
     */
    public Optional<XmlElement> only(String child) {
        List<XmlElement> found = all(child);
        if (found.size() > 1) {
            throw EInvoiceFormatException.malformed(name + "/" + child);
        }
        return found.stream().findFirst();
    }

    /** The element down that path, each step the only one of its name. */
    public Optional<XmlElement> at(String... path) {
        Optional<XmlElement> element = Optional.of(this);
        for (String step : path) {
            element = element.flatMap(parent -> parent.only(step));
        }
        return element;
    }

    /** The text down that path, stripped; empty when the element is missing. */
    public String textAt(String... path) {
        return at(path).map(element -> element.text.strip()).orElse("");
    }
}
