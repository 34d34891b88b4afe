package org.etax.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.etax.local.BuildOutput;
import org.etax.local.ServerFailure;

/** Finds the Boot jar of a module of this clone. */
final class Jars {

    private Jars() {}

    /**
     * @return empty when the module has no code
     * @throws ServerFailure when it has code and was not built
     */
    static Optional<Path> of(String module) {
        Path folder = BuildOutput.root().resolve(module);
        if (!Files.isDirectory(folder.resolve("src/main/java"))) {
            return Optional.empty();
        }
        Path target = folder.resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, module + "-*.jar")) {
                for (Path jar : jars) {
                    return Optional.of(jar);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new ServerFailure(module + " is not built: " + target + " has no jar");
    }
}
