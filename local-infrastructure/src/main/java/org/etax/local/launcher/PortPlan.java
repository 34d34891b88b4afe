package org.etax.local.launcher;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.local.ServerFailure;

/**
 * Which process listens where: the ports of the system description, all shifted by {@code ETAX_PORT_OFFSET}, or one set by
 * {@code ETAX_PORT_<NAME>}.
 *
 * @param offset by which all ports are shifted
 * @param ports by name
 */
record PortPlan(int offset, Map<String, Integer> ports) {

    /** From 32768 on, Linux gives ports to outgoing connections, which may then hold the port that a server wants. */
    static final int HIGHEST_SHIFTED = 32_767;

    private static final int HIGHEST = 65_535;

    private static final String PREFIX = "ETAX_PORT_";
    private static final String OFFSET = "ETAX_PORT_OFFSET";

    /** @throws ServerFailure that names the variable which is no number, out of range, unknown or in another's way */
    static PortPlan of(Map<String, Integer> defaults, Map<String, String> environment) {
        rejectUnknown(defaults, environment);
        int offset = number(environment, OFFSET, 0, HIGHEST_SHIFTED - Collections.max(defaults.values()), 0);
        var ports = new LinkedHashMap<String, Integer>();
        defaults.forEach(
                (name, port) -> ports.put(name, number(environment, variable(name), 1, HIGHEST, port + offset)));
        rejectShared(ports);
        return new PortPlan(offset, ports);
    }

    /** The variable that sets one port. */
    static String variable(String name) {
        return PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static int number(Map<String, String> environment, String variable, int lowest, int highest, int usual) {
        String text = environment.getOrDefault(variable, "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below like a number out of range
        }
        throw new ServerFailure(variable + "=" + text + " is not a number from " + lowest + " to " + highest + ".");
    }

    private static void rejectUnknown(Map<String, Integer> defaults, Map<String, String> environment) {
        var known = defaults.keySet().stream().map(PortPlan::variable).collect(Collectors.toSet());
        for (String name : new TreeMap<>(environment).keySet()) {
            if (name.startsWith(PREFIX) && !name.equals(OFFSET) && !known.contains(name)) {
                throw new ServerFailure(name + " names no port of this system. There are " + OFFSET + ", "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private static void rejectShared(Map<String, Integer> ports) {
        var holders = new LinkedHashMap<Integer, String>();
        ports.forEach((name, port) -> {
            String other = holders.putIfAbsent(port, name);
            if (other != null) {
                throw new ServerFailure("%s and %s cannot both have port %d: change %s or %s."
                        .formatted(other, name, port, variable(other), variable(name)));
            }
        });
    }
}
