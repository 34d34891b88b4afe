package org.etax.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a good JSON body, each with one poisoned place. */
final class HostileCopies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String LONE_SURROGATE = "@lone-surrogate@";
    private static final List<JsonNode> VALUES = List.of(
            NODES.stringNode("\u0000"),
            NODES.stringNode(LONE_SURROGATE),
            NODES.stringNode("\u202e'; drop table returns; -- <script>${7*7}"),
            NODES.stringNode("甲".repeat(20_000)),
            NODES.stringNode("-99999999999999999999999999.99"),
            NODES.stringNode("1e999999999"),
            NODES.stringNode("2027-02-30"),
            NODES.numberNode(Long.MIN_VALUE),
            NODES.nullNode());

    private HostileCopies() {}

    /**
     * @param pointer the poisoned place
     * @param body the text to send
     */
    record Copy(String pointer, String body) {}

    /** Each leaf once with an object in its place: no reader can accept that. */
    static List<Copy> ofAnotherShape(String body) {
        return poisoned(body, List.of(NODES.objectNode().set("x", NODES.arrayNode())));
    }

    /** Each leaf with values that a reader may accept or refuse, but must not stumble over. */
    static List<Copy> ofOtherValues(String body) {
        return poisoned(body, VALUES);
    }

    private static List<Copy> poisoned(String body, List<? extends JsonNode> poisons) {
        JsonNode good = JSON.readTree(body);
        List<Copy> copies = new ArrayList<>();
        for (String pointer : leaves("", good)) {
            for (JsonNode poison : poisons) {
                JsonNode copy = good.deepCopy();
                replace(copy, pointer, poison);
                copies.add(new Copy(pointer, copy.toString().replace(LONE_SURROGATE, "\\ud800")));
            }
        }
        return copies;
    }

    /** Of a list, the first element stands for all. */
    private static List<String> leaves(String pointer, JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .map(Map.Entry::getKey)
                        .flatMap(name -> leaves(pointer + "/" + name, object.get(name)).stream())
                        .toList();
            case ArrayNode array when !array.isEmpty() -> leaves(pointer + "/0", array.get(0));
            default -> List.of(pointer);
        };
    }

    private static void replace(JsonNode root, String pointer, JsonNode poison) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), poison);
        } else {
            ((ObjectNode) parent).set(last, poison);
        }
    }
}
