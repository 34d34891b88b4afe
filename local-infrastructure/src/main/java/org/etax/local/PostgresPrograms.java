package org.etax.local;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of the Zonky artifacts: unpacked once, and run by a user that PostgreSQL accepts. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    static void install() throws IOException {
        Unpacked.once(BuildOutput.postgresFolder(), folder -> {
            String system =
                    System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
            String machine = ArchUtils.normalize(System.getProperty("os.arch"));
            try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
                Unpacked.tar(new XZInputStream(archive), folder, 0);
            }
        });
    }

    static void initialise(Path data, String owner, String password) throws IOException {
        Files.createDirectories(data.getParent());
        Path passwordFile = Files.createTempFile("etax", ".password");
        try {
            Files.writeString(passwordFile, password);
            run(command(
                    "initdb",
                    List.of(
                            "-D",
                            data.toString(),
                            "-U",
                            owner,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions")));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * The command line of one program. PostgreSQL refuses to run as root, so root starts it in a user namespace of its
     * own, where it is nobody.
     */
    static ProcessBuilder command(String program, List<String> arguments) {
        var line = new ArrayList<String>();
        if (isRoot()) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new ServerFailure("PostgreSQL does not run as root, and this machine does not allow"
                        + " user namespaces (unshare -U): run ./etax as a normal user");
            }
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(BuildOutput.postgresFolder().resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        var builder = new ProcessBuilder(line);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static void run(ProcessBuilder command) throws IOException {
        ShortCommand.run("initdb", command);
    }
}
