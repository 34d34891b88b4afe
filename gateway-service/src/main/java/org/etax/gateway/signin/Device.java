package org.etax.gateway.signin;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etax.gateway.edge.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * From where somebody signed in, in so many words that he knows his own devices, and no more.
 *
 * @param browser its family; null when it did not say
 * @param system what it runs on; null when it did not say
 * @param address the network address without its last part
 */
public record Device(@Nullable String browser, @Nullable String system, String address) {

    private static final Pattern IPV4 = Pattern.compile("(\\d+\\.\\d+)\\.\\d+\\.\\d+");
    private static final Pattern IPV6 = Pattern.compile("([0-9a-f]*:[0-9a-f]*):.*");

    // browsers name those that they descend from, so the order counts
    private static final List<String> BROWSERS =
            List.of("MicroMessenger", "Edg", "OPR", "HuaweiBrowser", "QQBrowser", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("HarmonyOS", "OpenHarmony", "Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux");
    private static final Map<String, String> NAMES = Map.of(
            "MicroMessenger", "WeChat",
            "Edg", "Edge",
            "OPR", "Opera",
            "HuaweiBrowser", "Huawei Browser",
            "QQBrowser", "QQ Browser",
            "OpenHarmony", "HarmonyOS",
            "Mac OS X", "macOS");

    static Device of(ServerWebExchange exchange) {
        var agent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
        return of(agent == null ? "" : agent, ClientAddress.of(exchange));
    }

    static Device of(String agent, String address) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent), masked(address));
    }

    private static @Nullable String first(List<String> names, String agent) {
        for (var name : names) {
            if (agent.contains(name)) {
                return NAMES.getOrDefault(name, name);
            }
        }
        return null;
    }

    private static String masked(String address) {
        Matcher four = IPV4.matcher(address);
        if (four.matches()) {
            return four.group(1) + ".*.*";
        }
        Matcher six = IPV6.matcher(address);
        return six.matches() ? six.group(1) + ":*" : "*";
    }
}
