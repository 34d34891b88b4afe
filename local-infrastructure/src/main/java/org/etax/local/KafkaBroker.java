package org.etax.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** A real Kafka broker in KRaft mode: one node that is broker and controller; topics are created only on request. */
public final class KafkaBroker implements LocalServer {

    private static final int CLIENT_PATIENCE_SECONDS = 30;

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final List<String> memory;

    /** @param memory options of the broker's JVM, for instance {@code -Xmx256m} */
    public KafkaBroker(Path data, int port, int controllerPort, List<String> memory) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.memory = List.copyOf(memory);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        var text = new StringWriter();
        configuration().store(text, "written by the launcher at every start");
        Files.writeString(settings(), text.toString());
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            ShortCommand.run(
                    "formatting Kafka's storage",
                    java(
                            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                            "kafka.tools.StorageTool",
                            List.of(
                                    "format",
                                    "--cluster-id",
                                    org.apache.kafka.common.Uuid.randomUuid().toString(),
                                    "--config",
                                    settings().toString())));
        }
    }

    @Override
    public ProcessBuilder command() {
        return java(memory, "kafka.Kafka", List.of(settings().toString()));
    }

    @Override
    public boolean isReady() {
        if (!Ports.answers(port)) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the topic when it is absent. */
    public void createTopic(String topic, int partitions) {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.of((short) 1))))
                    .all()
                    .get(CLIENT_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerFailure("topic " + topic + " could not be created: " + e.getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new ServerFailure("topic " + topic + " could not be created in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while creating topic " + topic, e);
        }
    }

    /** A new administration client; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                CLIENT_PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000));
    }

    private Path settings() {
        return data.resolve("server.properties");
    }

    private Properties configuration() {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", data.resolve("log").toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "4194304"));
        return settings;
    }

    private static ProcessBuilder java(List<String> options, String mainClass, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        line.addAll(List.of("-cp", BuildOutput.runtimeClassPath(), mainClass));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}
