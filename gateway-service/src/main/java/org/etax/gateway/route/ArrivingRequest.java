package org.etax.gateway.route;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request that knows whether all of its body has come: until then nobody behind the gateway can be blamed for silence. */
final class ArrivingRequest extends ServerHttpRequestDecorator {

    private volatile boolean whole;

    ArrivingRequest(ServerHttpRequest request) {
        super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().doOnComplete(() -> whole = true);
    }

    boolean isWhole() {
        return whole;
    }
}
