package org.etax.local.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.etax.local.RealmSecrets;
import org.etax.local.ServerFailure;

/** The secrets of one installation: generated at the first start, kept in a file that only its owner can read. */
public final class Secrets {

    private static final String ONE_TIME = "otp.";

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file and adds what a newer system description asks for. */
    static Secrets open(Path file, Map<String, SecretKind> kinds) throws IOException {
        var values = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var known = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
            known.stringPropertyNames().forEach(name -> values.put(name, known.getProperty(name)));
        }
        int before = values.size();
        kinds.forEach((name, kind) -> values.computeIfAbsent(name, absent -> kind.generate()));
        if (values.size() > before) {
            write(file, values);
        }
        return new Secrets(values);
    }

    /** @throws ServerFailure when the installation has no such secret */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new ServerFailure("this installation has no secret " + name);
        }
        return value;
    }

    /** The part that Keycloak's realms need. */
    public RealmSecrets realms(String gatewayUrl) {
        var oneTimePasswords = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(ONE_TIME)) {
                oneTimePasswords.put(name.substring(ONE_TIME.length()), value);
            }
        });
        return new RealmSecrets(
                gatewayUrl,
                get("keycloak.administrator"),
                get("demo.password"),
                get("client.taxpayer-gateway"),
                get("client.kiosk"),
                get("client.officer-gateway"),
                get("client.demo-erp"),
                get("client.golden-tax-adapter"),
                get("client.monitoring"),
                oneTimePasswords);
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        properties.store(text, "Secrets of this installation. ./etax reset forgets them together with the data.");
        PrivateFiles.write(file, text.toString());
    }
}
