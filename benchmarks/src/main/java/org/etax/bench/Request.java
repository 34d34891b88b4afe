package org.etax.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A request that is ready to be written.
 *
 * @param method HTTP method
 * @param path with query
 * @param token bearer token
 * @param key idempotency key; empty for none
 * @param body JSON; empty for none
 */
record Request(String method, String path, String token, String key, String body) {

    static Request get(String path, String token) {
        return new Request("GET", path, token, "", "");
    }

    /** An act under a fresh idempotency key. */
    static Request act(String method, String path, String token, String body) {
        return new Request(method, path, token, UUID.randomUUID().toString(), body);
    }

    byte[] bytes(int port) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(1_600)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\n")
                .append("Host: localhost:")
                .append(port)
                .append("\r\n")
                .append("Authorization: Bearer ")
                .append(token)
                .append("\r\n");
        if (!key.isEmpty()) {
            head.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }
}
