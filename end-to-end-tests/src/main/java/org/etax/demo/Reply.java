package org.etax.demo;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param request method and path, for the narration and for errors
 * @param status HTTP status
 * @param headers of the answer
 * @param text the body as it came
 * @param json the body if it is JSON, otherwise a missing node
 */
public record Reply(String request, int status, HttpHeaders headers, String text, JsonNode json) {

    /**
     * This reply, if it has the status.
     *
     * @throws Surprise when it has another
     */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new Surprise("%s was answered %d instead of %d: %s".formatted(request, status, expected, text));
        }
        return this;
    }

    /**
     * The text at a JSON pointer.
     *
     * @throws Surprise when there is none
     */
    public String get(String pointer) {
        JsonNode node = json.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            throw new Surprise("%s has nothing at %s: %s".formatted(request, pointer, text));
        }
        return node.asString();
    }

    /** The text at a JSON pointer, or the empty text. */
    public String find(String pointer) {
        return json.at(pointer).asString("");
    }

    /** A header of the answer, or the empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
