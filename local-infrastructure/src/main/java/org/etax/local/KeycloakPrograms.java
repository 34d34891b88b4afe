package org.etax.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Keycloak's distribution: unpacked and built (augmented for PostgreSQL) once per clone. */
final class KeycloakPrograms {

    private KeycloakPrograms() {}

    static void install() throws IOException {
        Unpacked.once(BuildOutput.keycloakFolder(), folder -> {
            try (var archive = Files.newInputStream(BuildOutput.keycloakArchive())) {
                Unpacked.tar(new GZIPInputStream(archive), folder, 1);
            }
            ShortCommand.run(
                    "building Keycloak",
                    java(
                            folder,
                            List.of("-Xmx768m", "-XX:+UseSerialGC"),
                            List.of("build", "--db=postgres", "--cache=local")));
        });
    }

    /** What {@code kc.sh} would run, without the shell between the launcher and the server. */
    static ProcessBuilder java(Path home, List<String> options, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}
