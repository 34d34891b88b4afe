package org.etax.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.etax.local.BuildOutput;
import org.etax.local.Folders;
import org.etax.local.ServerFailure;

/** One place on disk with its data, logs, secrets and ports. Two installations never meet. */
public final class Installation {

    private final Path folder;
    private final SystemDescription description;
    private final PortPlan ports;
    private final RunFile runFile;

    private Installation(Path folder, SystemDescription description, PortPlan ports) {
        this.folder = folder;
        this.description = description;
        this.ports = ports;
        this.runFile = new RunFile(folder.resolve("run.properties"));
    }

    /**
     * The installation that the environment names: its folder by {@code ETAX_HOME} (default {@code .etax} in the
     * clone), all ports shifted by {@code ETAX_PORT_OFFSET}, one port set by {@code ETAX_PORT_<NAME>}, for instance
     * {@code ETAX_PORT_GATEWAY_SERVICE}. Nothing is read or written yet.
     *
     * @throws ServerFailure when the environment says something that cannot be
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
        var ports = PortPlan.of(description.ports(), environment);
        return new Installation(folder.toAbsolutePath(), description, ports);
    }

    SystemDescription description() {
        return description;
    }

    PortPlan ports() {
        return ports;
    }

    /** Makes what a start needs: folders that only their owner can enter, and the secrets. */
    void establish() {
        try {
            if (!Files.exists(folder)) {
                PrivateFiles.folder(folder);
            }
            PrivateFiles.folder(logs());
            PrivateFiles.folder(folder.resolve("data"));
            Secrets.open(secretsFile(), description.secrets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything was ever started here, since the last reset. */
    boolean isEstablished() {
        return Files.exists(secretsFile());
    }

    /** @throws ServerFailure when nothing was started here yet */
    public Secrets secrets() {
        if (!isEstablished()) {
            throw new ServerFailure("Nothing was started in " + folder + " yet: ./etax up");
        }
        try {
            return Secrets.open(secretsFile(), description.secrets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Where the launcher leaves what it said when the system stood; the passwords of the demo are in it. */
    Path summaryFile() {
        return folder.resolve("summary.txt");
    }

    /** Deletes all that belongs to this installation and not to the clone; the next start begins anew. */
    void forget() throws IOException {
        Folders.delete(folder.resolve("data"));
        Folders.delete(logs());
        PrivateFiles.delete(summaryFile());
        PrivateFiles.delete(secretsFile());
        runFile.forget();
    }

    private Path secretsFile() {
        return folder.resolve("secrets.properties");
    }

    /** @throws IllegalArgumentException when there is no such process */
    public int port(String name) {
        Integer port = ports.ports().get(name);
        if (port == null) {
            throw new IllegalArgumentException(
                    "no process " + name + ", there are " + ports.ports().keySet());
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
