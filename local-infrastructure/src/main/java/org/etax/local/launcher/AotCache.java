package org.etax.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etax.local.BuildOutput;
import org.etax.local.Folders;
import org.etax.local.ServerFailure;
import org.etax.local.ShortCommand;

/**
 * The unpacked form of one Boot jar together with a JDK ahead-of-time cache (JEP 514), made once per content of the
 * jar. The cache comes from a training run that ends when the application context stands. A service whose training
 * fails is started without a cache.
 */
final class AotCache {

    private final String name;
    private final Path jar;
    private final List<String> options;
    private final Path folder;

    /** @param options of the JVM; a cache serves only the options it was made with */
    AotCache(String name, Path jar, List<String> options) {
        this.name = name;
        this.jar = jar;
        this.options = List.copyOf(options);
        this.folder = BuildOutput.root().resolve(".etax/aot").resolve(name + "-" + JarContent.digest(jar, options));
    }

    /** The jar to start, which names its libraries beside it. */
    Path application() {
        return folder.resolve("application.jar");
    }

    List<String> useOptions() {
        return Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of();
    }

    /** Unpacks and trains, unless that was done for this very jar. */
    void prepare(Map<String, String> environment, Path log) throws IOException {
        if (Files.exists(application())) {
            return;
        }
        forgetOlder();
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        ShortCommand.run(
                "unpacking " + jar.getFileName(),
                java(List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        unfinished.toString(),
                        "--application-filename",
                        application().getFileName().toString())));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        train(environment, log);
    }

    private void train(Map<String, String> environment, Path log) throws IOException {
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache(),
                "-Dspring.context.exit=onRefresh",
                "-jar",
                application().toString()));
        var command = java(arguments);
        command.environment().putAll(environment);
        try {
            ShortCommand.run("training " + name, command);
        } catch (ServerFailure failure) {
            Files.deleteIfExists(cache());
            Files.createDirectories(log.getParent());
            Files.writeString(log, String.valueOf(failure.getMessage()), StandardCharsets.UTF_8);
        }
    }

    private void forgetOlder() throws IOException {
        Files.createDirectories(folder.getParent());
        try (var others = Files.newDirectoryStream(folder.getParent(), name + "-*")) {
            for (Path other : others) {
                Folders.delete(other);
            }
        }
    }

    private Path cache() {
        return folder.resolve("application.aot");
    }

    private static ProcessBuilder java(List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}
