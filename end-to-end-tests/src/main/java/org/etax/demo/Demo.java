package org.etax.demo;

import org.etax.local.ServerFailure;
import org.etax.local.launcher.Installation;

/** Behind {@code ./etax demo}: plays the main job aloud against the running installation. */
public final class Demo {

    private Demo() {}

    /** Ends with 1 at any surprise. */
    public static void main(String[] arguments) {
        Narrator narrator = Narrator.aloud(System.out);
        try {
            new MainJob(new Bureau(Installation.ofEnvironment(System.getenv()), narrator), narrator).play();
            System.out.println("\n演示完成 · The main job is done.");
        } catch (ServerFailure refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        } catch (Surprise surprise) {
            System.out.println("\n出乎意料 · Not as expected: " + surprise.getMessage());
            System.exit(1);
        }
    }
}
