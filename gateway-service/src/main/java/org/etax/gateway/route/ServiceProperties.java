package org.etax.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.etax.gateway.edge.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The services behind the gateway: {@code /api/<name>/**} goes to the service of that name.
 *
 * @param services by name
 */
@ConfigurationProperties("etax")
public record ServiceProperties(Map<String, Service> services) {

    /**
     * One service.
     *
     * @param url its address without a path
     * @param responseTimeout the longest wait for the beginning of an answer
     * @param maxBody the largest request body
     * @param concurrency how many requests it works on at once; more are sent away with 429
     * @param uploads addresses that take more
     * @param streams addresses whose answers go on for long
     * @param title what the public calls it; its name where absent
     */
    public record Service(
            URI url,
            @DefaultValue("15s") Duration responseTimeout,
            @DefaultValue("1MB") DataSize maxBody,
            @DefaultValue("512") int concurrency,
            @DefaultValue List<Upload> uploads,
            @DefaultValue List<Stream> streams,
            @Nullable Notice title) {}

    /**
     * An address that takes large bodies; they are streamed, never held.
     *
     * @param path a path pattern of Spring
     * @param concurrency most of them at once; more are sent away with 429
     */
    public record Upload(
            String path,
            DataSize maxBody,
            Duration responseTimeout,
            @DefaultValue("128") int concurrency) {}

    /**
     * An address that answers with a stream of events. It takes no place of the usual requests.
     *
     * @param path a path pattern of Spring
     * @param concurrency most streams at once; more are sent away with 429
     * @param silence the longest wait for the next event or heartbeat
     */
    public record Stream(
            String path,
            @DefaultValue("512") int concurrency,
            @DefaultValue("30s") Duration silence) {}
}
