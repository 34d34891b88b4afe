package org.etax.local;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cookies of one sign-in at one server. As browsers do for {@code localhost}, it sends cookies marked Secure over
 * plain HTTP too, which {@link java.net.CookieManager} does not.
 */
public final class LoopbackCookies extends CookieHandler {

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> request) {
        return Map.of(
                "Cookie",
                List.of(String.join(
                        "; ",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .toList())));
    }

    @Override
    public void put(URI address, Map<String, List<String>> response) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        response.forEach((name, values) -> {
            if (name != null) {
                headers.put(name, values);
            }
        });
        for (String header : headers.getOrDefault("Set-Cookie", List.of())) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0].strip(), pair[1].strip());
        }
    }
}
