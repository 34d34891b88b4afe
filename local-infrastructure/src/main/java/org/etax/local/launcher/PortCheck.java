package org.etax.local.launcher;

import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.etax.local.Ports;
import org.etax.local.ServerFailure;

/** Looks at every port before anything is started. */
final class PortCheck {

    private static final int STEP = 1000;

    private PortCheck() {}

    /** @throws ServerFailure that names each taken port and how to choose another */
    static void of(PortPlan plan) {
        var taken = new ArrayList<String>();
        plan.ports().forEach((name, port) -> {
            if (!Ports.isFree(port)) {
                taken.add("  port %d, wanted by %s (another one: %s=…)".formatted(port, name, PortPlan.variable(name)));
            }
        });
        if (!taken.isEmpty()) {
            throw new ServerFailure("Another program already uses\n" + String.join("\n", taken) + "\nStop it"
                    + shift(plan).stream()
                            .mapToObj(", or shift all ports: ETAX_PORT_OFFSET=%d ./etax up"::formatted)
                            .findFirst()
                            .orElse("."));
        }
    }

    /** The next offset at which nothing listens. */
    private static OptionalInt shift(PortPlan plan) {
        return IntStream.iterate(STEP, more -> more + STEP)
                .takeWhile(more ->
                        plan.ports().values().stream().allMatch(port -> port + more <= PortPlan.HIGHEST_SHIFTED))
                .filter(more -> plan.ports().values().stream().allMatch(port -> Ports.isFree(port + more)))
                .map(more -> plan.offset() + more)
                .findFirst();
    }
}
