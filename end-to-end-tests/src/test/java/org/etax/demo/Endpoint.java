package org.etax.demo;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service's published description.
 *
 * @param process whose it is
 * @param query the names of its query parameters
 * @param roles one of which it asks for, as its description says; none when it asks for a right or for nobody
 */
record Endpoint(String process, String method, String path, List<String> query, Set<String> roles) {

    private static final Map<String, String> PROCESSES = Map.of(
            "registration", "registration-service",
            "invoice", "invoice-service",
            "declaration", "declaration-service",
            "goldentax", "golden-tax-adapter");
    private static final Set<String> OPEN =
            Set.of("/api/declaration/v1/calculations", "/api/declaration/v1/treasury-notices");
    /** What takes a file rather than a JSON document, and of which media type. */
    private static final Map<String, String> FILES =
            Map.of("/invoice-batches", "application/x-ndjson", "/received-invoice-files", "application/octet-stream");

    private static final Pattern ROLES = Pattern.compile("Asks for the role `([a-z` -]+)`\\.");
    private static final String NOBODYS = "01a20000-0000-7000-8000-000000000000";

    /** All of them, as the running services describe them. */
    static List<Endpoint> all(Bureau bureau) {
        return PROCESSES.keySet().stream()
                .sorted()
                .flatMap(service -> described(bureau, service))
                .toList();
    }

    static JsonNode description(Bureau bureau, String service) {
        return bureau.anybody()
                .get("/api/" + service + "/v1/openapi")
                .expect(200)
                .json();
    }

    private static Stream<Endpoint> described(Bureau bureau, String service) {
        List<Endpoint> found = new ArrayList<>();
        String process = PROCESSES.getOrDefault(service, "");
        description(bureau, service)
                .path("paths")
                .forEachEntry(
                        (path, operations) -> operations.forEachEntry((method, operation) -> found.add(new Endpoint(
                                process, method.toUpperCase(), path, queryParameters(operation), roles(operation)))));
        return found.stream();
    }

    private static List<String> queryParameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static Set<String> roles(JsonNode operation) {
        Matcher role = ROLES.matcher(operation.path("description").asString(""));
        return role.find() ? Set.of(role.group(1).split("` or `")) : Set.of();
    }

    boolean isPublic() {
        return path.contains("/public/") || OPEN.contains(path);
    }

    /** Whether it needs to know the taxpayer and nothing else. */
    boolean isOfATaxpayerAlone() {
        return path.contains("{taxpayerId}") && path.indexOf('{') == path.lastIndexOf('{');
    }

    /** Whether its address names a thing of the taxpayer by its id. */
    boolean isOfAThing() {
        return path.contains("{taxpayerId}") && !of("", "").equals(of("", NOBODYS));
    }

    /** The path for a taxpayer, with plausible values in the other places. */
    String of(String taxpayer) {
        return of(taxpayer, NOBODYS);
    }

    /** The path for a taxpayer and the id of a thing. */
    String of(String taxpayer, String thing) {
        return path.replace("{taxpayerId}", taxpayer)
                .replace("{form}", "VAT_SMALL")
                .replace("{period}", "2026-Q4")
                .replace("{month}", "2026-11")
                .replace("{day}", "2026-11-22")
                .replace("{clientId}", "demo-erp")
                .replace("{cell}", "1")
                .replaceAll("\\{[a-zA-Z]+}", thing);
    }

    /** Calls it with a senseless body, where it takes one. */
    Reply call(Visitor visitor, String taxpayer) {
        return send(visitor, of(taxpayer));
    }

    /** The same for the id of a thing. */
    Reply call(Visitor visitor, String taxpayer, String thing) {
        return send(visitor, of(taxpayer, thing));
    }

    private Reply send(Visitor visitor, String address) {
        return switch (method) {
            case "GET" -> visitor.get(address);
            case "PUT" -> visitor.put(address, "{\"nonsense\":[]}");
            case "DELETE" -> visitor.delete(address);
            case "PATCH", "HEAD", "OPTIONS" -> visitor.sendAs(method, "nonsense", address, "");
            default ->
                FILES.entrySet().stream()
                        .filter(file -> address.endsWith(file.getKey()))
                        .findFirst()
                        .map(file -> visitor.upload(
                                "nonsense",
                                address,
                                file.getValue(),
                                HttpRequest.BodyPublishers.ofString("{\"nonsense\":[]}")))
                        .orElseGet(() -> visitor.post(address, "{\"nonsense\":[]}"));
        };
    }
}
