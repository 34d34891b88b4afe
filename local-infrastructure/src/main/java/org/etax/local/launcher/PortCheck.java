package org.etax.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.etax.local.LocalServer;
import org.etax.local.Ports;
import org.etax.local.ServerFailure;

/** Looks at every port before anything is started. */
final class PortCheck {

    private PortCheck() {}

    /** @throws ServerFailure that names each taken port and how to choose another */
    static void of(List<LocalServer> servers) {
        var taken = new ArrayList<String>();
        for (LocalServer server : servers) {
            for (int port : server.ports()) {
                if (!Ports.isFree(port)) {
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
}
