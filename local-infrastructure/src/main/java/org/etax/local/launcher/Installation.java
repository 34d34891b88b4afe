package org.etax.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.etax.local.BuildOutput;

/** One place on disk with its data, logs, secrets and ports. Two installations never meet. */
public final class Installation {

    private final Path folder;
    private final SystemDescription description;
    private final Map<String, Integer> ports;
    private final Secrets secrets;
    private final RunFile runFile;

    private Installation(Path folder, SystemDescription description, Map<String, Integer> ports) {
        this.folder = folder;
        this.description = description;
        this.ports = ports;
        this.runFile = new RunFile(folder.resolve("run.properties"));
        try {
            this.secrets = Secrets.open(secretsFile(folder), description.secrets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The installation that the environment names: its folder by {@code ETAX_HOME} (default {@code .etax} in the
     * clone), all ports shifted by {@code ETAX_PORT_OFFSET}, one port set by {@code ETAX_PORT_<NAME>}, for instance
     * {@code ETAX_PORT_GATEWAY_SERVICE}.
     */
    public static Installation ofEnvironment(Map<String, String> environment) {
        return at(folder(environment), environment);
    }

    /** The installation in a folder of its own with all ports shifted, for tests that start the whole system. */
    public static Installation at(Path folder, int portOffset) {
        return at(folder, Map.of("ETAX_PORT_OFFSET", Integer.toString(portOffset)));
    }

    static Path folder(Map<String, String> environment) {
        String named = environment.getOrDefault("ETAX_HOME", "");
        return named.isEmpty()
                ? BuildOutput.root().resolve(".etax")
                : Path.of(named).toAbsolutePath();
    }

    private static Installation at(Path folder, Map<String, String> environment) {
        var description = SystemDescription.read();
        int offset = Integer.parseInt(environment.getOrDefault("ETAX_PORT_OFFSET", "0"));
        var ports = new LinkedHashMap<String, Integer>();
        description.ports().forEach((name, port) -> {
            String own = environment.get("ETAX_PORT_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
            ports.put(name, own == null ? port + offset : Integer.parseInt(own));
        });
        return new Installation(folder.toAbsolutePath(), description, ports);
    }

    SystemDescription description() {
        return description;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Path folder() {
        return folder;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    RunFile runFile() {
        return runFile;
    }

    /** Deletes the secrets; the next start makes new ones. */
    void forgetSecrets() throws IOException {
        Files.deleteIfExists(secretsFile(folder));
    }

    private static Path secretsFile(Path folder) {
        return folder.resolve("secrets.properties");
    }

    /** @throws IllegalArgumentException when there is no such process */
    public int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no process " + name + ", there are " + ports.keySet());
        }
        return port;
    }

    /** Loopback address of a service. */
    public String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** The gateway as browsers see it. */
    public String gatewayUrl() {
        return "http://localhost:" + port("gateway-service");
    }
}
