package org.etax.gateway.signin;

import java.net.URI;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.EdgeProperties;
import org.etax.gateway.edge.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * Sign-in by authorization code with PKCE. Only these addresses stand under Spring Security's filters; what passes to a
 * service is guarded by the route filters, so that the many requests pay for no machinery of the few.
 */
@Configuration
@EnableWebFluxSecurity
class SignInSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(SignInSecurity.class);
    private static final String CALLBACK = "/bff/callback/{registrationId}";

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(Entrances entrances, EdgeProperties edge) {
        return new InMemoryReactiveClientRegistrationRepository(entrances.all().stream()
                .map(entrance -> entrance.registration(edge.publicUrl() + CALLBACK))
                .toList());
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(Keycloak.client());
        return client;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenRefresh() {
        var client = new WebClientReactiveRefreshTokenTokenResponseClient();
        client.setWebClient(Keycloak.client());
        return client;
    }

    @Bean
    ServerOAuth2AuthorizationRequestResolver signInStart(ReactiveClientRegistrationRepository registrations) {
        var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(
                registrations, new PathPatternParserServerWebExchangeMatcher("/bff/login/{registrationId}"));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    @Bean
    SecurityWebFilterChain signIn(
            ServerHttpSecurity http,
            ServerOAuth2AuthorizationRequestResolver start,
            PendingSignIns pending,
            SignInStore store) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/bff/login/**", "/bff/callback/**"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .oauth2Login(login -> login.authorizationRequestResolver(start)
                        .authorizationRequestRepository(pending)
                        .authenticationMatcher(new PathPatternParserServerWebExchangeMatcher(CALLBACK))
                        .authorizedClientRepository(store)
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                        .authenticationSuccessHandler((filter, person) -> {
                            var response = filter.getExchange().getResponse();
                            response.setStatusCode(HttpStatus.SEE_OTHER);
                            response.getHeaders().setLocation(URI.create(pending.returnTo(filter.getExchange())));
                            return response.setComplete();
                        })
                        .authenticationFailureHandler((filter, failure) -> {
                            LOG.info("A sign-in was not completed: {}", failure.getMessage());
                            return Mono.error(new Refusal(EdgeFault.SIGN_IN_FAILED));
                        }))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }
}
