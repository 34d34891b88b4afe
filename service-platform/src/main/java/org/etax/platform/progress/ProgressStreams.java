package org.etax.platform.progress;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams how far long work is, as server-sent events: one whenever the state has changed, each with the state's version as
 * its id, the last when the work is finished. However many watch, the states are read once in a while for all of them. A
 * stream ends after a while in any case; the viewer comes back with {@code Last-Event-ID}, and whether it may is asked again.
 */
public final class ProgressStreams implements SmartLifecycle {

    /** What a stream is called in {@code Accept} and {@code Content-Type}. */
    public static final String MEDIA_TYPE = MediaType.TEXT_EVENT_STREAM_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    private static final long RECONNECT_MILLISECONDS = 1_000;

    private final ProgressProperties properties;
    private final JsonMapper json;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    ProgressStreams(ProgressProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
    }

    /**
     * Opens a stream for a caller who may read the work.
     *
     * @param lastEventId version that the viewer saw last, null at its first request
     * @return the stream; 204, which tells a browser not to come back, when the viewer has seen the end already
     * @throws ProblemException NOT_FOUND, TOO_MANY_STREAMS, or UNAVAILABLE while the service stops
     */
    public ResponseEntity<SseEmitter> open(JobStates source, JobKey key, Actor caller, @Nullable String lastEventId) {
        JobState state = source.read(Set.of(key)).get(key);
        if (state == null) {
            throw ProblemException.of(PlatformProblem.NOT_FOUND);
        }
        if (state.finished() && state.version().equals(lastEventId)) {
            return ResponseEntity.noContent().build();
        }
        SseEmitter emitter =
                new SseEmitter(properties.life().plus(properties.heartbeat()).toMillis());
        Viewer viewer = new Viewer(
                source,
                key,
                caller.issuer() + " " + caller.subject(),
                lastEventId,
                emitter,
                json::writeValueAsString,
                viewers::remove);
        admit(viewer);
        emitter.onCompletion(() -> viewers.remove(viewer));
        emitter.onTimeout(emitter::complete);
        begin(emitter);
        viewer.tell(state);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private synchronized void admit(Viewer viewer) {
        if (!running) {
            throw ProblemException.of(PlatformProblem.UNAVAILABLE);
        }
        long own = viewers.stream()
                .filter(other -> other.caller().equals(viewer.caller()))
                .count();
        if (viewers.size() >= properties.viewers() || own >= properties.viewersPerCaller()) {
            throw ProblemException.of(PlatformProblem.TOO_MANY_STREAMS);
        }
        viewers.add(viewer);
    }

    private static void begin(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLISECONDS));
        } catch (IOException e) {
            throw new IllegalStateException("kept until the answer begins, so it cannot fail", e);
        }
    }

    /** Looks at what is watched. */
    @Scheduled(fixedDelayString = "${etax.progress.every}")
    void look() {
        viewers.stream().filter(viewer -> viewer.isOlderThan(properties.life())).forEach(Viewer::end);
        viewers.stream()
                .collect(Collectors.groupingBy(Viewer::source))
                .forEach((source, watching) -> look(source, watching));
        viewers.forEach(viewer -> viewer.beat(properties.heartbeat()));
    }

    private static void look(JobStates source, List<Viewer> watching) {
        Map<JobKey, JobState> states;
        try {
            states = source.read(watching.stream().map(Viewer::key).collect(Collectors.toUnmodifiableSet()));
        } catch (RuntimeException e) {
            LOG.warn("what {} streams watch is not known for the moment: {}", watching.size(), e.toString());
            return;
        }
        for (Viewer viewer : watching) {
            JobState state = states.get(viewer.key());
            if (state == null) {
                viewer.end();
            } else {
                viewer.tell(state);
            }
        }
    }

    int viewers() {
        return viewers.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams before the web server waits for its requests. */
    @Override
    public synchronized void stop() {
        running = false;
        viewers.forEach(Viewer::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
