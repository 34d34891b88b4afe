package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.etax.goldentax.message.CoreMessage;
import org.etax.kernel.Ids;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.etax.local.PostgresServer;
import org.etax.local.TestServers;
import org.etax.platform.test.TestTokens;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The adapter as a process of its own that is killed while it works off a backlog. */
class DeathIT {

    private static final int BACKLOG = 400;
    private static final Simulators CORE = Simulators.get();

    private final PostgresServer postgres = TestServers.postgres();
    private final String url = postgres.createDatabase("death_" + Long.toString(System.nanoTime(), 36));
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(url, postgres.username(), postgres.password()));

    @Test
    void losesAndDoublesNothingWhenItIsKilled() throws IOException, InterruptedException {
        Flyway.configure()
                .dataSource(url, postgres.username(), postgres.password())
                .load()
                .migrate();
        backlog();
        Process killed = start();
        await().atMost(Duration.ofSeconds(90)).until(() -> count("answered_at is not null") > BACKLOG / 10);
        killed.destroyForcibly().waitFor();
        assertThat(count("state in ('ACKNOWLEDGED', 'CONFIRMED')")).isLessThan(BACKLOG);

        Process again = start();
        try {
            await().atMost(Duration.ofSeconds(120)).until(() -> count("state = 'CONFIRMED'") == BACKLOG);
        } finally {
            again.destroy();
        }
        assertThat(jdbc.sql("select count(distinct djxh) from core_taxpayer")
                        .query(Long.class)
                        .single())
                .isEqualTo(BACKLOG);
        assertThat(jdbc.sql("select max(event_sequence) from journal_counter")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from sync_item where " + condition)
                .query(Long.class)
                .single();
    }

    private void backlog() {
        JsonMapper json = JsonMapper.builder().build();
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < BACKLOG; i++) {
            TaxpayerId taxpayer = TaxpayerId.create();
            UUID object = taxpayer.uuid();
            CoreMessage.Registration registration = new CoreMessage.Registration(
                    new CoreMessage.ObjectVersion(object, 1, day),
                    Taxpayer.create().creditCode(),
                    "示例公司",
                    "ENTERPRISE",
                    true,
                    "NORMAL",
                    new TaxAuthority("13301060000"),
                    new Region("330106"),
                    "6560",
                    day,
                    List.of());
            jdbc.sql("""
                    insert into sync_item (taxpayer_id, id, bucket, subject, object_id, version, state, needs, earliest_at,
                        due_at, attempts, content, business_day, amount, created_at)
                    values (?, ?, ?, 'REGISTRATION', ?, 1, 'PENDING', '{}', ?::timestamptz, ?::timestamptz, 0, ?, ?, 0,
                        ?::timestamptz)""")
                    .params(
                            taxpayer.value(),
                            Ids.next(),
                            i % 16,
                            object,
                            Instant.EPOCH.toString(),
                            Instant.EPOCH.toString(),
                            json.writeValueAsString(registration),
                            day,
                            Instant.EPOCH.toString())
                    .update();
        }
    }

    private Process start() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                GoldenTaxApplication.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + postgres.username(),
                "--spring.datasource.password=" + postgres.password(),
                "--spring.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers(),
                // only the delivery is of interest, and a killed consumer would hold up the group of the other tests
                "--spring.kafka.consumer.bootstrap-servers=127.0.0.1:1",
                "--etax.security.taxpayer-issuer=" + TestTokens.get().taxpayerIssuer(),
                "--etax.security.officer-issuer=" + TestTokens.get().officerIssuer(),
                "--etax.registration.url=http://127.0.0.1:1",
                "--etax.owners.client-id=golden-tax-adapter",
                "--etax.owners.client-secret=secret-of-the-adapter",
                "--etax.core.url=" + CORE.url(),
                "--etax.core.secret=" + Simulators.SECRET,
                "--etax.core.rate=1000",
                "--etax.sync.confirm-delay=100ms",
                "--etax.instance=mortal"));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/mortal.log"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
