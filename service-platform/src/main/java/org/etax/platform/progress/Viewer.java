package org.etax.platform.progress;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. What is to be sent waits here and is sent by a virtual thread that lives as long as there is something: a
 * viewer that reads slowly holds up nobody, and is told the latest state, not each one in between.
 */
final class Viewer {

    private final JobStates source;
    private final JobKey key;
    private final String caller;
    private final SseEmitter emitter;
    private final Function<Object, String> json;
    private final Consumer<Viewer> left;
    private final long openedAt = System.nanoTime();

    private long spokenAt = openedAt;
    private @Nullable String told;
    private @Nullable JobState waiting;
    private boolean beat;
    private boolean ending;
    private boolean busy;

    /**
     * @param caller who watches
     * @param told version of the state that the viewer knows already
     * @param left told when nothing more is sent: the emitter does not say so when it ended before its answer began
     */
    Viewer(
            JobStates source,
            JobKey key,
            String caller,
            @Nullable String told,
            SseEmitter emitter,
            Function<Object, String> json,
            Consumer<Viewer> left) {
        this.source = source;
        this.key = key;
        this.caller = caller;
        this.told = told;
        this.emitter = emitter;
        this.json = json;
        this.left = left;
    }

    JobStates source() {
        return source;
    }

    JobKey key() {
        return key;
    }

    String caller() {
        return caller;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - openedAt > age.toNanos();
    }

    /** Tells the state, unless the viewer knows it; the stream ends with the last. */
    synchronized void tell(JobState state) {
        if (!state.version().equals(told)) {
            told = state.version();
            waiting = state;
        }
        ending |= state.finished();
        speak();
    }

    /** Shows that the stream is alive when it was silent for so long; a viewer that has gone is found out so. */
    synchronized void beat(Duration silence) {
        if (System.nanoTime() - spokenAt > silence.toNanos()) {
            beat = true;
            speak();
        }
    }

    /** Ends the stream after what waits. */
    synchronized void end() {
        ending = true;
        speak();
    }

    private void speak() {
        if (!busy && (waiting != null || beat || ending)) {
            busy = true;
            Thread.startVirtualThread(this::run);
        }
    }

    private void run() {
        try {
            for (Word word = next(); word != null; word = next()) {
                switch (word) {
                    case Word.State(var state) ->
                        emitter.send(SseEmitter.event().id(state.version()).data(json.apply(state.body())));
                    case Word.Beat() -> emitter.send(SseEmitter.event().comment(""));
                    case Word.End() -> {
                        emitter.complete();
                        left.accept(this);
                        return;
                    }
                }
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
            left.accept(this);
        }
    }

    /** What is said next; null when there is nothing for now. After an end or a failure the viewer stays busy for good. */
    private synchronized @Nullable Word next() {
        spokenAt = System.nanoTime();
        if (waiting instanceof JobState state) {
            waiting = null;
            beat = false;
            return new Word.State(state);
        }
        if (ending) {
            return new Word.End();
        }
        if (beat) {
            beat = false;
            return new Word.Beat();
        }
        busy = false;
        return null;
    }

    private sealed interface Word {

        record State(JobState state) implements Word {}

        record Beat() implements Word {}

        record End() implements Word {}
    }
}
