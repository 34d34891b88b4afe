package org.etax.gateway.edge;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts {@link EarlyProblems} next to the HTTP codec of every connection. */
@Configuration
class ServerSetup {

    @Bean
    NettyServerCustomizer earlyProblemsOnEveryConnection(EarlyProblems problems) {
        return server -> server.doOnChannelInit((observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "early-problems", problems));
    }
}
