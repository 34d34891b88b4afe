package org.etax.local.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etax.local.BuildOutput;
import org.jspecify.annotations.Nullable;

/** Fills {@code ${secret:NAME}}, {@code ${port:NAME}}, {@code ${url:NAME}}, {@code ${folder:NAME}} and {@code ${database}}. */
record Placeholders(Installation installation, @Nullable String databaseUrl) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)(?::([^}]+))?}");

    /** @throws IllegalArgumentException when a placeholder names nothing */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String name = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(value(found.group(1), name));
        });
    }

    private String value(String kind, String name) {
        return switch (kind) {
            case "secret" -> installation.secrets().get(name);
            case "port" -> Integer.toString(installation.port(name));
            case "url" -> installation.url(name);
            case "folder" -> BuildOutput.root().resolve(name).toString();
            case "database" -> databaseUrl == null ? "" : databaseUrl;
            default -> throw new IllegalArgumentException("system.yaml: unknown placeholder " + kind);
        };
    }
}
