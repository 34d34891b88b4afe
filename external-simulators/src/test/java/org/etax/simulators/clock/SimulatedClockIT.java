package org.etax.simulators.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.etax.local.PostgresServer;
import org.etax.local.TestServers;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SimulatedClockIT {

    private static final Instant PAST = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-03T01:00:00Z");

    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void freshInstallation() {
        PostgresServer postgres = TestServers.postgres();
        String url = postgres.createDatabase("clock_" + Long.toString(System.nanoTime(), 36));
        database = new DriverManagerDataSource(url, postgres.username(), postgres.password());
        jdbc = JdbcClient.create(database);
    }

    private SimulatedClock start(@Nullable Instant startsAt) {
        Flyway.configure().dataSource(database).load().migrate();
        return new SimulatedClock(jdbc, startsAt);
    }

    @Test
    void keepsRealTimeWhenNotToldOtherwise() {
        assertThat(start(null).offset()).isZero();
        assertThat(start(PAST).offset()).as("the first start has decided").isZero();
    }

    @Test
    void beginsOnTheGivenDayAndGoesOnFromThere() {
        assertThat(start(PAST).instant()).isCloseTo(PAST, within(1, ChronoUnit.MINUTES));
        assertThat(start(LATER).instant())
                .as("a restart does not set it again")
                .isCloseTo(PAST, within(1, ChronoUnit.MINUTES));
    }

    @Test
    void doesNotMoveAnInstallationThatHasBegunBeforeItCouldBeTold() {
        Flyway.configure().dataSource(database).target("4").load().migrate();
        jdbc.sql("insert into registered_enterprise (credit_code, record) values ('91330106MA2CFY8A1X', '{}')")
                .update();
        assertThat(start(PAST).offset()).isZero();
    }

    @Test
    void movesForwardOnlyWhereverItBegan() {
        SimulatedClock clock = start(PAST);
        assertThat(clock.advance(PAST.minus(Duration.ofDays(1)))).isFalse();
        assertThat(clock.advance(LATER)).isTrue();
        assertThat(clock.advance(PAST)).isFalse();
        assertThat(start(PAST).instant()).isCloseTo(LATER, within(1, ChronoUnit.MINUTES));
    }
}
