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
 * The unpacked form of one Boot jar together with a JDK ahead-of-time cache (JEP 514), each made once per content of the
 * jar. The cache comes from a training run that ends when the application context stands. A service whose training
 * fails is started without a cache; {@code ETAX_AOT=no} leaves training out, for an installation that is started once.
 */
final class AotCache {

    private static final boolean WANTED =
            !System.getenv().getOrDefault("ETAX_AOT", "").equals("no");

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
        if (!Files.exists(application())) {
            unpack();
        }
        if (WANTED && !Files.exists(trained())) {
            train(environment, log);
        }
    }

    private void unpack() throws IOException {
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
    }

    private void train(Map<String, String> environment, Path log) throws IOException {
        Path unfinished = folder.resolve("unfinished.aot");
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-XX:AOTCacheOutput=" + unfinished,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                application().toString()));
        var command = java(arguments);
        command.environment().putAll(environment);
        try {
            ShortCommand.run("training " + name, command);
            Files.move(unfinished, cache(), StandardCopyOption.ATOMIC_MOVE);
        } catch (ServerFailure failure) {
            Files.deleteIfExists(unfinished);
            Files.createDirectories(log.getParent());
            Files.writeString(log, String.valueOf(failure.getMessage()), StandardCharsets.UTF_8);
        }
        Files.writeString(trained(), "");
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

    /** Says that the training has been tried, so that one which fails is not tried at each start. */
    private Path trained() {
        return folder.resolve("trained");
    }

    private static ProcessBuilder java(List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}
