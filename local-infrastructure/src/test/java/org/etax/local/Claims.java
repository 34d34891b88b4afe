package org.etax.local;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a token without verifying it. */
final class Claims {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Claims() {}

    static JsonNode of(String token) {
        return part(token, 1);
    }

    static JsonNode header(String token) {
        return part(token, 0);
    }

    static List<String> roles(JsonNode claims) {
        return texts(claims.path("realm_access").path("roles"));
    }

    /** One text or a list of texts, as the audience claim may be either. */
    static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.values().stream().map(JsonNode::stringValue).toList()
                : List.of(node.stringValue());
    }

    private static JsonNode part(String token, int index) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
