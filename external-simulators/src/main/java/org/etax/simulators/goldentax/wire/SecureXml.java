package org.etax.simulators.goldentax.wire;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without document types, entities or anything from outside, and only so deep. */
public final class SecureXml {

    private static final int DEEPEST = 16;

    private final XMLInputFactory factory;

    /** A reader that can be shared by threads. */
    public SecureXml() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** @throws MalformedXmlException when it is not well-formed, too deep or has a document type */
    public XmlElement read(String text) throws MalformedXmlException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new MalformedXmlException("a document type is not allowed");
                }
            }
            XmlElement root = element(reader, 1);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw new MalformedXmlException("not well-formed XML");
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth)
            throws XMLStreamException, MalformedXmlException {
        if (depth > DEEPEST) {
            throw new MalformedXmlException("elements are nested too deep");
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        String name = reader.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new MalformedXmlException("an entity is not allowed");
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(
                            namespace,
                            name,
                            Map.copyOf(attributes),
                            text.toString().strip(),
                            List.copyOf(children));
                }
                default -> {}
            }
        }
    }
}
