package org.etax.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code system.yaml}: every process of the local system as data. */
record SystemDescription(
        Map<String, SecretKind> secrets,
        Map<String, Integer> topics,
        Map<String, Server> servers,
        Shared shared,
        List<Service> services) {

    /** A server that is not ours. */
    record Server(int port, @Nullable Integer controllerPort, List<String> memory, Map<String, String> settings) {}

    /** What all services get. */
    record Shared(List<String> options, Map<String, String> environment) {}

    /**
     * One service of ours.
     *
     * @param name of its module, of its jar and of its log
     * @param managementPort where its actuator listens, when that is not its port
     * @param readiness path that answers 200 when it can work, when that is not the usual one
     * @param database of its own, or none
     * @param needs processes that must be ready before it starts
     */
    record Service(
            String name,
            int port,
            @Nullable Integer managementPort,
            @Nullable String readiness,
            @Nullable String database,
            List<String> needs,
            List<String> memory,
            Map<String, String> environment) {}

    static SystemDescription read() {
        try (var stream = SystemDescription.class.getResourceAsStream("system.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("system.yaml is missing");
            }
            return YAMLMapper.shared().readValue(stream, SystemDescription.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Server server(String name) {
        Server server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException("system.yaml has no server " + name);
        }
        return server;
    }

    /** Default port by process name. */
    Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        servers.forEach((name, server) -> {
            ports.put(name, server.port());
            if (server.controllerPort() != null) {
                ports.put(name + "-controller", server.controllerPort());
            }
        });
        for (Service service : services) {
            ports.put(service.name(), service.port());
            if (service.managementPort() != null) {
                ports.put(service.name() + "-management", service.managementPort());
            }
        }
        return ports;
    }

    /** All processes, in the order of the file. */
    List<String> names() {
        var names = new ArrayList<>(servers.keySet());
        services.forEach(service -> names.add(service.name()));
        return names;
    }
}
