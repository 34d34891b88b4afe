package org.etax.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL on the loopback address with durable defaults (fsync on). Its data folder outlives the process,
 * whatever way it ended.
 */
public final class PostgresServer implements LocalServer {

    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Path data;
    private final int port;
    private final String password;
    private final Map<String, String> settings;

    /**
     * @param data folder of the cluster; created at the first start
     * @param password of the role {@value #USERNAME}, fixed when the folder is created
     * @param settings further server parameters, for instance {@code shared_buffers}
     */
    public PostgresServer(Path data, int port, String password, Map<String, String> settings) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.password = password;
        this.settings = Map.copyOf(settings);
    }

    /** The role that owns the cluster. */
    public static final String USERNAME = "etax";

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void prepare() throws IOException {
        PostgresPrograms.install();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            PostgresPrograms.initialise(data, USERNAME, password);
        }
    }

    @Override
    public ProcessBuilder command() {
        var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        settings.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        arguments.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        return PostgresPrograms.command("postgres", arguments);
    }

    @Override
    public boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A fast shutdown: sessions are ended and the cluster is closed cleanly. */
    @Override
    public void requestStop(ProcessHandle process) {
        Signals.interrupt(process);
    }

    /**
     * Creates the database when it is absent.
     *
     * @return its JDBC address
     */
    public String createDatabase(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var known =
                        statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
            if (!known.next()) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new ServerFailure("database " + database + " could not be created: " + e.getMessage(), e);
        }
        return jdbcUrl(database);
    }

    /** A new connection as the owner. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USERNAME, password);
    }
}
