package org.etax.gateway.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Gives a body to the refusals that the HTTP decoder makes before there is a request (address or headers too long, not
 * HTTP at all). The wish for a language has not been read by then, so they are in Chinese.
 */
@Component
@ChannelHandler.Sharable
final class EarlyProblems extends ChannelOutboundHandlerAdapter {

    private final ProblemWriter problems;

    EarlyProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse response
                && response.status().code() >= 400
                && !response.headers().contains(SecurityHeaders.TRACE_ID)) {
            context.write(problem(response.status().code()), promise);
            ReferenceCountUtil.release(response);
        } else {
            context.write(message, promise);
        }
    }

    private FullHttpResponse problem(int status) {
        // the decoder says 413 for headers that are too large, and has read no body yet
        var fault = status == 413 ? EdgeFault.HEADERS_TOO_LARGE : Faults.of(status);
        var trace = TraceContext.begun(false);
        var body = Unpooled.wrappedBuffer(problems.bytes(fault, trace));
        var problem = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(fault.status().value()), body);
        problem.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set("X-Content-Type-Options", "nosniff")
                .set(SecurityHeaders.TRACE_ID, trace.traceId());
        return problem;
    }
}
