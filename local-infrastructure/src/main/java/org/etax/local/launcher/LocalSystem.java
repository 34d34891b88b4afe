package org.etax.local.launcher;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.etax.local.KafkaBroker;
import org.etax.local.KeycloakServer;
import org.etax.local.LocalServer;
import org.etax.local.PostgresServer;
import org.etax.local.RedisServer;
import org.etax.local.ServerFailure;
import org.etax.local.ServerProcess;

/** The whole system of one installation, every server and service its own process. */
public final class LocalSystem implements AutoCloseable {

    private final Installation installation;
    private final Supervised.Listener listener;
    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    LocalSystem(Installation installation, Supervised.Listener listener) {
        this.installation = installation;
        this.listener = listener;
        var description = installation.description();
        postgres = new PostgresServer(
                installation.data("postgresql"),
                installation.port("postgresql"),
                installation.secrets().get("postgresql"),
                description.server("postgresql").settings());
        kafka = new KafkaBroker(
                installation.data("kafka"),
                installation.port("kafka"),
                installation.port("kafka-controller"),
                description.server("kafka").memory());
        add(postgres, List.of(), () -> {});
        add(kafka, List.of(), this::createTopics);
        add(
                new RedisServer(
                        installation.data("redis"),
                        installation.port("redis"),
                        installation.secrets().get("redis")),
                List.of(),
                () -> {});
        add(
                new KeycloakServer(
                        installation.port("keycloak"),
                        postgres,
                        installation.secrets().realms(installation.gatewayUrl()),
                        description.server("keycloak").memory()),
                List.of("postgresql"),
                () -> {});
        description.services().forEach(this::addService);
    }

    /**
     * Starts the whole system of an installation and returns when everything is ready.
     *
     * @throws ServerFailure when something is not; what was started is stopped again
     */
    public static LocalSystem start(Installation installation) {
        installation.establish();
        var system = of(installation);
        system.begin();
        var failed = system.awaitSettled();
        if (!failed.isEmpty()) {
            system.close();
            throw new ServerFailure("not ready: " + failed + ", see " + installation.logs());
        }
        return system;
    }

    /** The system of an installation as it is, to be looked at. */
    static LocalSystem of(Installation installation) {
        return new LocalSystem(installation, (process, detail) -> {});
    }

    public Installation installation() {
        return installation;
    }

    /** Ends one process at once (SIGKILL) and returns when it is ready again. */
    public void killAndAwait(String name) throws InterruptedException {
        Supervised process = process(name);
        process.kill();
        while (process.state() != State.READY) {
            Thread.sleep(50);
        }
    }

    /** Stops everything, dependants first. */
    @Override
    public void close() {
        var levels = processes.values().stream().collect(Collectors.groupingBy(Supervised::level));
        levels.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(level -> stop(levels.getOrDefault(level, List.of())));
        installation.runFile().forget();
    }

    void begin() {
        installation.runFile().record(RunFile.LAUNCHER, ProcessHandle.current());
        processes.values().forEach(Supervised::begin);
    }

    /** Waits until each process is ready or has failed three times; returns the names of those that are not ready. */
    List<String> awaitSettled() {
        return processes.values().stream()
                .filter(process -> !settledReady(process))
                .map(Supervised::name)
                .toList();
    }

    List<LocalServer> servers() {
        return processes.values().stream()
                .map(process -> process.process().server())
                .toList();
    }

    private Supervised process(String name) {
        Supervised process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no process " + name + ", there are " + processes.keySet());
        }
        return process;
    }

    private void addService(SystemDescription.Service service) {
        Jars.of(service.name())
                .ifPresent(
                        jar -> add(new BootService(installation, service, postgres, jar), service.needs(), () -> {}));
    }

    private void add(LocalServer server, List<String> needs, Runnable whenReady) {
        var process = new ServerProcess(server, installation.logs());
        var supervised =
                new Supervised(process, needs.stream().map(this::process).toList(), whenReady, this::note);
        processes.put(server.name(), supervised);
    }

    private void note(Supervised process, String detail) {
        if (process.state() == State.STARTING) {
            process.process()
                    .current()
                    .ifPresent(child -> installation.runFile().record(process.name(), child.toHandle()));
        }
        listener.changed(process, detail);
    }

    private void createTopics() {
        installation.description().topics().forEach(kafka::createTopic);
    }

    private static boolean settledReady(Supervised process) {
        try {
            return process.awaitSettled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void stop(List<Supervised> together) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            together.forEach(process -> threads.submit(process::stop));
        }
    }
}
