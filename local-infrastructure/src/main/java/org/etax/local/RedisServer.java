package org.etax.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis on the loopback address with a password and an append-only file. What it answered outlives its process, not
 * the machine: left to flush by itself, it holds up every session while a busy disk takes its time.
 */
public final class RedisServer implements LocalServer {

    private static final int PATIENCE_MILLISECONDS = 500;

    private final Path data;
    private final int port;
    private final String password;

    public RedisServer(Path data, int port, String password) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        Unpacked.once(BuildOutput.redisFolder(), folder -> {
            File unpacked = ExecutableProvider.newJarResourceProvider(
                            Files.createTempDirectory("etax-redis").toFile())
                    .get();
            Files.move(unpacked.toPath(), folder.resolve("redis-server"), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(unpacked.toPath().getParent());
        });
        Files.writeString(data.resolve("redis.conf"), """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                appendonly yes
                appendfsync no
                save ""
                """.formatted(port, password, data));
    }

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder(
                BuildOutput.redisFolder().resolve("redis-server").toString(),
                data.resolve("redis.conf").toString());
    }

    @Override
    public boolean isReady() {
        try {
            return "+PONG".equals(ask("PING"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sends one inline command.
     *
     * @return the first line of the answer, with its type mark
     */
    String ask(String command) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            var input = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var output = socket.getOutputStream();
            output.write(("AUTH " + password + "\r\n" + command + "\r\n").getBytes(StandardCharsets.UTF_8));
            output.flush();
            String authentication = input.readLine();
            String answer = input.readLine();
            return "+OK".equals(authentication) && answer != null ? answer : String.valueOf(authentication);
        }
    }
}
