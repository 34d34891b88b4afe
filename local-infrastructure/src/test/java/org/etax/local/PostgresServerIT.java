package org.etax.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @Test
    void keepsCommittedRowsWhenItIsKilled(@TempDir Path folder) throws SQLException {
        var server = new PostgresServer(folder.resolve("data"), Ports.findFree(), Randomness.text(), Map.of());
        try (var process = new ServerProcess(server, folder)) {
            process.start();
            server.createDatabase("ledger");
            try (var connection = server.connect("ledger");
                    var statement = connection.createStatement()) {
                statement.execute("create table entry (amount numeric)");
                statement.execute("insert into entry values (12.34)");
            }

            process.kill();
            process.start();

            try (var connection = server.connect("ledger");
                    var rows = connection.createStatement().executeQuery("select amount from entry")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBigDecimal(1)).isEqualByComparingTo("12.34");
            }
        }
    }

    @Test
    void isVersion18() throws SQLException {
        try (var connection = TestServers.postgres().connect("postgres")) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void createsADatabaseOnceAndGivesItsAddress() throws SQLException {
        String address = TestServers.postgres().createDatabase("twice");

        assertThat(TestServers.postgres().createDatabase("twice")).isEqualTo(address);
        try (var connection = TestServers.postgres().connect("twice")) {
            assertThat(connection.getCatalog()).isEqualTo("twice");
        }
    }

    @Test
    void refusesAWrongPassword() {
        String address = TestServers.postgres().jdbcUrl("postgres");

        assertThatThrownBy(() -> DriverManager.getConnection(address, PostgresServer.USERNAME, "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void refusesADatabaseNameThatIsNotAName() {
        assertThatThrownBy(() -> TestServers.postgres().createDatabase("a; drop database b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
