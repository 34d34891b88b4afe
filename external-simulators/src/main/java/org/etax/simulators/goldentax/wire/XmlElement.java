package org.etax.simulators.goldentax.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element that was read.
 *
 * @param namespace its namespace, empty for none
 * @param name local name
 * @param attributes by local name
 * @param text its own text, stripped
 * @param children in document order
 */
public record XmlElement(
        String namespace, String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    /** The first child of that name. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).findFirst();
    }

    /** All children of that name. */
    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    /** The rows of a grid: {@code xxxGrid} holding {@code xxxGridlb}. */
    public List<XmlElement> rows(String grid) {
        return child(grid).map(found -> found.children(grid + "lb")).orElse(List.of());
    }

    /** The text of a child that is there and not empty. */
    public Optional<String> text(String childName) {
        return child(childName).map(XmlElement::text).filter(text -> !text.isEmpty());
    }
}
