package org.etax.goldentax.message;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How this installation's core names things; read from YAML, since provinces differ.
 *
 * @param channel channel_id of the bureau
 * @param successCodes rtn_code values that mean "done"
 * @param services transaction code and message type by service
 * @param codes the core's codes by list and by our word
 * @param forms where the cells of each form go
 */
public record CoreCodes(
        String channel,
        Set<String> successCodes,
        Map<CoreService, ServiceName> services,
        Map<String, Map<String, String>> codes,
        Map<String, FormLayout> forms) {

    /**
     * @param tranId transaction code
     * @param messageType schema name without {@code Request} and {@code Response}
     * @param name official name
     */
    public record ServiceName(String tranId, String messageType, String name) {}

    /**
     * Reads the codes.
     *
     * @throws RuntimeException when the text is not such a document: a start-up error
     */
    public static CoreCodes read(InputStream yaml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .convertValue(document, CoreCodes.class);
    }

    /** @throws IllegalArgumentException when the service is not configured */
    public ServiceName service(CoreService service) {
        return require(services.get(service), "service " + service);
    }

    /** @throws IllegalArgumentException when the form is not configured */
    public FormLayout form(String form) {
        return require(forms.get(form), "form " + form);
    }

    /**
     * The core's code for a word of ours.
     *
     * @throws IllegalArgumentException when the list has no such word
     */
    public String code(String list, String word) {
        return require(codes.getOrDefault(list, Map.of()).get(word), list + " " + word);
    }

    /**
     * Our word for a code of the core.
     *
     * @throws IllegalArgumentException when the list has no such code
     */
    public String word(String list, String code) {
        return codes.getOrDefault(list, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the core's codes have no " + list + " code " + code));
    }

    private static <T> T require(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("the core's codes have no " + what);
        }
        return value;
    }
}
