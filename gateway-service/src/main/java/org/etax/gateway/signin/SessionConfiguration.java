package org.etax.gateway.signin;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import org.etax.gateway.edge.EdgeProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.config.ReactiveSessionRepositoryCustomizer;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import tools.jackson.databind.json.JsonMapper;

/** Browser sessions in Redis behind one strict cookie. */
@Configuration
@EnableRedisWebSession(redisNamespace = "etax:session")
class SessionConfiguration {

    /** Bytes read at once; a session is some three thousand. */
    private static final int WHOLE_ANSWER = 65_536;

    @Bean
    ReactiveSessionRepositoryCustomizer<ReactiveRedisSessionRepository> idleTimeout(SignInProperties properties) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(properties.idleTimeout());
    }

    /** The session manager and whoever else reads sessions get {@link RepeatedReads}. */
    @Bean
    static BeanPostProcessor repeatedReads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ReactiveRedisSessionRepository sessions ? new RepeatedReads<>(sessions) : bean;
            }
        };
    }

    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer(JsonMapper json) {
        return new SessionCodec(json);
    }

    /** While Redis is away commands fail at once; nobody waits in a queue to be let in. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failAtOnce() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    /**
     * Answers come in one piece: while one has come in part, the client (Lettuce 7.5.2) may stop reading from the connection and
     * forget to go on, when the asking thread is interrupted by another at the wrong moment. See {@link RepeatedReads}.
     */
    @Bean
    ClientResourcesBuilderCustomizer wholeAnswers() {
        return resources -> resources.nettyCustomizer(new NettyCustomizer() {
            @Override
            public void afterBootstrapInitialized(Bootstrap bootstrap) {
                bootstrap.option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(WHOLE_ANSWER));
            }
        });
    }

    @Bean
    WebSessionIdResolver webSessionIdResolver(EdgeProperties edge) {
        var cookies = new CookieWebSessionIdResolver();
        cookies.setCookieName(SessionCookie.name(edge));
        cookies.addCookieInitializer(
                cookie -> cookie.path("/").httpOnly(true).secure(edge.secure()).sameSite("Lax"));
        return cookies;
    }
}
