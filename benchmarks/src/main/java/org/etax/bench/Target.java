package org.etax.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.etax.demo.Bureau;
import org.etax.demo.Narrator;
import org.etax.demo.ProgramToken;
import org.etax.demo.Sandbox;
import org.etax.local.launcher.Installation;

/** The running installation that is measured. */
final class Target {

    private final Installation installation;
    private final Processes processes;

    Target(Installation installation) {
        this.installation = installation;
        this.processes = new Processes(installation);
    }

    Installation installation() {
        return installation;
    }

    Processes processes() {
        return processes;
    }

    int gatewayPort() {
        return installation.port("gateway-service");
    }

    Bureau bureau() {
        return new Bureau(installation, Narrator.silent());
    }

    Sandbox sandbox() {
        return new Sandbox(installation);
    }

    ProgramToken token(String client) {
        return new ProgramToken(installation, client);
    }

    /** A session on a database of the installation; the benchmark only counts there, and writes into its own. */
    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + installation.port("postgresql") + "/" + name
                        + "?reWriteBatchedInserts=true&prepareThreshold=1",
                "etax",
                installation.secrets().get("postgresql"));
    }

    /** The single number that a query answers. */
    long number(String database, String query) {
        try (Connection connection = database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
