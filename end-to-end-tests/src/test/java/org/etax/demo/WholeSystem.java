package org.etax.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.etax.local.launcher.Installation;
import org.etax.local.launcher.LocalSystem;

/** One installation of its own for all end-to-end tests of a run, on ports of its own, with fresh data. */
final class WholeSystem {

    private static final List<Integer> PORTS =
            List.of(8079, 8080, 8081, 8082, 8083, 8084, 8090, 8180, 15432, 16379, 19092, 19093);
    private static LocalSystem system;

    private WholeSystem() {}

    /** The running system; started once. */
    static synchronized LocalSystem get() {
        if (system == null) {
            try {
                Files.createDirectories(Path.of("target"));
                Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "etax");
                system = LocalSystem.start(Installation.at(folder, freeOffset()));
                Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return system;
    }

    /** A port offset at which nothing listens, all of it below the ports that Linux gives to outgoing connections. */
    private static int freeOffset() {
        Random random = new Random();
        while (true) {
            int offset = 1_000 + random.nextInt(126) * 100;
            if (PORTS.stream().allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
