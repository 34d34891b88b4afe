package org.etax.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the few kinds of values that a session may hold, each with a letter for its kind. Nothing else can be read
 * back, so whoever can write into Redis cannot make the gateway build an object of his choice.
 */
final class SessionCodec implements RedisSerializer<Object> {

    private final JsonMapper json;

    SessionCodec(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte[] serialize(@Nullable Object value) {
        return switch (value) {
            case Long number -> written('L', Long.toString(number));
            case Integer number -> written('I', Integer.toString(number));
            case SignIn signIn -> written('S', json.writeValueAsString(signIn));
            case PendingSignIn pending -> written('P', json.writeValueAsString(pending));
            // Redis removes an attribute whose value is empty
            case null -> new byte[0];
            default -> throw new SerializationException("A session does not hold " + value.getClass());
        };
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        var text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        try {
            return switch (bytes[0]) {
                case 'L' -> Long.valueOf(text);
                case 'I' -> Integer.valueOf(text);
                case 'S' -> json.readValue(text, SignIn.class);
                case 'P' -> json.readValue(text, PendingSignIn.class);
                default -> throw new SerializationException("Unknown kind of session value");
            };
        } catch (JacksonException | NumberFormatException unreadable) {
            throw new SerializationException("Unreadable session value", unreadable);
        }
    }

    private static byte[] written(char kind, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(new byte[] {(byte) kind}, body.length + 1);
        System.arraycopy(body, 0, bytes, 1, body.length);
        return bytes;
    }
}
