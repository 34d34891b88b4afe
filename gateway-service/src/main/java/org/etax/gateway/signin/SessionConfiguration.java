package org.etax.gateway.signin;

import io.lettuce.core.ClientOptions;
import org.etax.gateway.edge.EdgeProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

    @Bean
    WebSessionIdResolver webSessionIdResolver(EdgeProperties edge) {
        var cookies = new CookieWebSessionIdResolver();
        cookies.setCookieName(SessionCookie.name(edge));
        cookies.addCookieInitializer(
                cookie -> cookie.path("/").httpOnly(true).secure(edge.secure()).sameSite("Lax"));
        return cookies;
    }
}
