package org.etax.platform.description;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.etax.platform.event.CloudEventHeaders;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The AsyncAPI 3.0 description of all topics, made from the contracts. Springwolf, the kept library for this, reads annotated
 * listeners of a running application; our contracts are plain records in a module without a framework.
 */
final class EventDescription {

    private static final Path CONTRACTS = Path.of("../shared-kernel/src/main/java/org/etax/kernel/event");

    private final DocComments comments;
    private final PayloadSchemas schemas;

    EventDescription() throws IOException {
        comments = DocComments.of(CONTRACTS);
        schemas = new PayloadSchemas(comments);
    }

    String yaml() {
        Map<String, Object> messages = new TreeMap<>();
        EventTypes.all().forEach((contract, type) -> messages.put(contract.getSimpleName(), message(contract, type)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                ordered(
                        "title",
                        "Cloud E-Tax Bureau: events",
                        "version",
                        "1.0.0",
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode. At least once and in order for each taxpayer:"
                                + " remember ce_id and pass over an event whose id you have seen; a gap in ce_sequence is a loss. Fields and"
                                + " types may be added: pass over what you do not know.",
                        "license",
                        ordered("name", "Apache-2.0")));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels(messages));
        document.put("operations", operations());
        schemas.all().put("CloudEventHeaders", headers());
        document.put("components", ordered("messages", messages, "schemas", schemas.all()));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setWidth(130);
        return new Yaml(options).dump(document);
    }

    private Map<String, Object> message(Class<? extends EventContract> contract, String type) {
        return ordered(
                "name", type,
                "summary", comments.of(contract.getSimpleName()),
                "headers",
                        ordered(
                                "allOf",
                                List.of(
                                        ordered("$ref", "#/components/schemas/CloudEventHeaders"),
                                        ordered(
                                                "type",
                                                "object",
                                                "properties",
                                                ordered(CloudEventHeaders.TYPE, ordered("const", type))))),
                "payload", schemas.reference(contract),
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "key",
                                        ordered("type", "string", "description", "the taxpayer's id"),
                                        "bindingVersion",
                                        "0.5.0")));
    }

    private static Map<String, Object> channels(Map<String, Object> messages) {
        Map<String, Object> channels = new TreeMap<>();
        owners().forEach((owner, contracts) -> {
            channels.put(
                    owner,
                    ordered(
                            "address", "etax." + owner + ".v1",
                            "description", "What " + owner + " tells everybody.",
                            "messages", references("#/components/messages/", contracts)));
            channels.put(
                    owner + "-dead-letter",
                    ordered(
                            "address", "etax." + owner + ".dead-letter.v1",
                            "description",
                                    "Messages of any topic that " + owner
                                            + " could not apply, as they came. Its operators"
                                            + " replay them from its own table; nobody applies them from here.",
                            "messages", references("#/components/messages/", List.copyOf(messages.keySet()))));
        });
        return channels;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new TreeMap<>();
        owners().forEach((owner, contracts) -> operations.put(
                owner + "-publishes",
                ordered(
                        "action", "send",
                        "channel", ordered("$ref", "#/channels/" + owner),
                        "messages",
                                contracts.stream()
                                        .map(contract ->
                                                ordered("$ref", "#/channels/" + owner + "/messages/" + contract))
                                        .toList())));
        return operations;
    }

    private static Map<String, Object> headers() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, ordered("const", "1.0"));
        headers.put(CloudEventHeaders.ID, ordered("type", "string", "format", "uuid"));
        headers.put(CloudEventHeaders.TYPE, ordered("type", "string"));
        headers.put(CloudEventHeaders.SOURCE, ordered("type", "string", "examples", List.of("/etax/invoice")));
        headers.put(
                CloudEventHeaders.SUBJECT,
                ordered("type", "string", "format", "uuid", "description", "the taxpayer's id, the key too"));
        headers.put(CloudEventHeaders.TIME, ordered("type", "string", "format", "date-time"));
        headers.put(
                CloudEventHeaders.SEQUENCE,
                ordered(
                        "type", "string",
                        "pattern", "^[1-9]\\d*$",
                        "description",
                                "number of the event among those of its taxpayer from this source, without gaps"));
        headers.put(CloudEventHeaders.CONTENT_TYPE, ordered("const", "application/json"));
        List<String> required = List.copyOf(headers.keySet());
        headers.put(CloudEventHeaders.TRACE_PARENT, ordered("type", "string", "description", "W3C trace context"));
        return ordered("type", "object", "required", required, "properties", headers);
    }

    private static Map<String, List<String>> owners() {
        return EventTypes.all().keySet().stream()
                .collect(Collectors.groupingBy(
                        contract -> EventTypes.topicOf(contract).split("\\.", -1)[1],
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Class::getSimpleName, Collectors.toList()),
                                names -> names.stream().sorted().toList())));
    }

    private static Map<String, Object> references(String to, List<String> names) {
        Map<String, Object> references = new LinkedHashMap<>();
        names.forEach(name -> references.put(name, ordered("$ref", to + name)));
        return references;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
