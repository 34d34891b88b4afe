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
            case List<String> a when a.equals(List.of("status")) -> new Status(installation, out).run();
            case List<String> a when a.equals(List.of("reset")) -> new Reset(installation, out).run(false);
            case List<String> a when a.equals(List.of("reset", "--yes")) -> new Reset(installation, out).run(true);
            case List<String> a when a.size() == 2 && a.getFirst().equals("kill") -> kill(installation, a.get(1), out);
            case List<String> a when a.size() == 2 && a.getFirst().equals("otp") -> otp(installation, a.get(1), out);
            default -> {
                out.println("Not a command: " + String.join(" ", arguments) + ". ./etax alone shows what there is.");
                yield WRONG_USE;
            }
        };
    }

    private static int kill(Installation installation, String name, PrintStream out) {
        var process = installation.runFile().find(name);
        if (process.isEmpty()) {
            out.println("No running process " + name + ". There are: "
                    + String.join(", ", installation.description().names()));
            return 1;
        }
        process.get().destroyForcibly();
        out.println(name + " (pid " + process.get().pid() + ") is killed; the launcher starts it again.");
        return 0;
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
