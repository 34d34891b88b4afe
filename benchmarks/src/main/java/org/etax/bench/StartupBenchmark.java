package org.etax.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.etax.local.BuildOutput;

/** Stops the installation and starts it again: seconds to ready, and the memory of each process. */
final class StartupBenchmark implements Benchmark {

    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final List<String> PROCESSES = List.of(
            "postgresql",
            "kafka",
            "redis",
            "keycloak",
            "external-simulators",
            "registration-service",
            "invoice-service",
            "declaration-service",
            "golden-tax-adapter",
            "gateway-service",
            "launcher");

    @Override
    public void run(Target target, Report report) throws Exception {
        etax("down");
        etax("up", "--detach");
        String summary = Files.readString(target.installation().folder().resolve("summary.txt"));
        report.line(
                "A second `./etax up` (nothing to build, data and AOT caches there); load average then %s:",
                Machine.load());
        report.line("");
        report.line("```");
        summary.lines().dropWhile(line -> !line.startsWith("Resident memory")).forEach(line -> report.line("%s", line));
        report.line("```");
        report.line("");
        report.line("The launcher counts pages that processes share in parts (proportional set size). Resident set size"
                + " alone, which counts them once per process:");
        report.line("");
        report.line("| process | RSS MiB |");
        report.line("|---|---|");
        for (String name : PROCESSES) {
            report.line("| %s | %.0f |", name, target.processes().residentBytes(name) / MEBIBYTE);
        }
    }

    private static void etax(String... arguments) throws Exception {
        Path root = BuildOutput.root();
        var line = new java.util.ArrayList<>(List.of(root.resolve("etax").toString()));
        line.addAll(List.of(arguments));
        int code = new ProcessBuilder(line)
                .directory(root.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("./etax " + String.join(" ", arguments) + " ended with " + code);
        }
    }
}
