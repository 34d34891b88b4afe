package org.etax.invoice.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into elements without trusting it: no document type, no entities from outside, bounded in bytes, elements and
 * depth, no namespaces, no processing instructions, no text between elements but white space, which is dropped.
 */
final class XmlTreeReader {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_ELEMENTS = 50_000;
    static final int DEEPEST = 16;

    private static final XMLInputFactory FACTORY = secureFactory();

    private int elements;

    private XmlTreeReader() {}

    /** @throws EInvoiceFormatException when it is not well formed, not allowed or too large */
    static XmlElement read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw EInvoiceFormatException.tooLarge();
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                refuseUnlessIgnorable(reader);
            }
            XmlElement root = new XmlTreeReader().element(reader, 1);
            while (reader.hasNext() && reader.next() != XMLStreamConstants.END_DOCUMENT) {
                refuseUnlessIgnorable(reader);
            }
            return root;
        } catch (XMLStreamException e) {
            EInvoiceFormatException malformed = EInvoiceFormatException.malformed("");
            malformed.initCause(e);
            throw malformed;
        }
    }

    private XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        String name = reader.getLocalName();
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw EInvoiceFormatException.tooLarge();
        }
        if (reader.getNamespaceURI() != null || reader.getNamespaceCount() > 0) {
            throw EInvoiceFormatException.malformed(name);
        }
        Map<String, String> attributes = attributes(reader);
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                default -> refuseUnlessIgnorable(reader);
            }
        }
        if (children.isEmpty()) {
            return new XmlElement(name, attributes, List.of(), text.toString());
        }
        if (!text.chars().allMatch(XmlTreeReader::isXmlSpace)) {
            throw EInvoiceFormatException.malformed(name);
        }
        return new XmlElement(name, attributes, List.copyOf(children), "");
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return Map.copyOf(attributes);
    }

    private static void refuseUnlessIgnorable(XMLStreamReader reader) {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.SPACE) {
            return;
        }
        if (event == XMLStreamConstants.CHARACTERS && reader.isWhiteSpace()) {
            return;
        }
        throw EInvoiceFormatException.malformed("");
    }

    private static boolean isXmlSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }
}
