package org.etax.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etax.local.BuildOutput;
import org.etax.local.ServerFailure;

/** The commands of {@code ./etax} that need more than a shell. */
public final class Launcher {

    private static final int WRONG_USE = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(List.of(arguments), out));
        } catch (ServerFailure | IllegalArgumentException refused) {
            out.println(refused.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            out.println("Reading or writing failed: " + failed.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        if (arguments.equals(List.of("counts"))) {
            out.println(TestCounts.of(BuildOutput.root()).text());
            return 0;
        }
        var installation = Installation.ofEnvironment(System.getenv());
        return switch (arguments) {
            case List<String> a when a.equals(List.of("up")) -> new Up(installation, out, isTerminal()).run();
            case List<String> a when a.equals(List.of("up", "--detach")) -> new Detached(installation, out).run();
            case List<String> a when a.equals(List.of("down")) -> new Down(installation, out).run();
            case List<String> a
            when a.equals(List.of("status")) ->
                new Status(installation, out, () -> LocalSystem.of(installation).servers()).run();
            case List<String> a when a.equals(List.of("reset")) -> new Reset(installation, out).run(false);
            case List<String> a when a.equals(List.of("reset", "--yes")) -> new Reset(installation, out).run(true);
            case List<String> a when a.equals(List.of("running")) -> running(installation, out);
            case List<String> a
            when a.size() == 2 && a.getFirst().equals("kill") -> new Kill(installation, out).run(a.get(1));
            case List<String> a when a.size() == 2 && a.getFirst().equals("otp") -> otp(installation, a.get(1), out);
            default -> {
                out.println("Not a command: " + String.join(" ", arguments) + ". ./etax alone shows what there is.");
                yield WRONG_USE;
            }
        };
    }

    /** For {@code ./etax demo} and its like, before they build anything. */
    private static int running(Installation installation, PrintStream out) {
        if (installation.runFile().find("gateway-service").isPresent()) {
            return 0;
        }
        out.println("The system does not run in " + installation.folder() + ". Start it first: ./etax up");
        return 1;
    }

    private static int otp(Installation installation, String officer, PrintStream out) {
        out.println(installation.secrets().realms(installation.gatewayUrl()).oneTimePassword(officer));
        return 0;
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
