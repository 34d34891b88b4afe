package org.etax.gateway.edge;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line for each request, without tokens and without the query. */
@Component
final class AccessLog implements RequestObserver {

    private static final Logger LOG = LoggerFactory.getLogger("org.etax.access");

    @Override
    public void answered(AnsweredRequest request) {
        LOG.atInfo()
                .addKeyValue("method", request.method())
                .addKeyValue("path", request.path())
                .addKeyValue("status", request.status())
                .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(request.nanoseconds()))
                .addKeyValue("channel", request.channel())
                .addKeyValue("service", request.service())
                .addKeyValue("traceId", request.traceId())
                .log("request");
    }
}
