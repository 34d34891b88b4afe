package org.etax.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.etax.local.LocalServer;
import org.etax.local.ServerFailure;

/** Looks at every port before anything is started. */
final class PortCheck {

    private PortCheck() {}

    /** @throws ServerFailure that names each taken port and how to choose another */
    static void of(List<LocalServer> servers) {
        var taken = new ArrayList<String>();
        for (LocalServer server : servers) {
            for (int port : server.ports()) {
                if (!isFree(port)) {
                    taken.add("  port %d, wanted by %s (another one: ETAX_PORT_%s=…)"
                            .formatted(
                                    port,
                                    server.name(),
                                    server.name().replace('-', '_').toUpperCase(Locale.ROOT)));
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new ServerFailure("Another program already uses\n" + String.join("\n", taken)
                    + "\nStop it, or shift all ports: ETAX_PORT_OFFSET=1000 ./etax up");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
