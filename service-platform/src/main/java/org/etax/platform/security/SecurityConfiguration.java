package org.etax.platform.security;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.problem.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Every service verifies each token itself; the network, headers and the gateway's word count for nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain requests(HttpSecurity http, SecurityProperties properties, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                properties.publicPaths().toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(issuers(properties))
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(ProblemException.of(PlatformProblem.NOT_SIGNED_IN), request, response);
                        })
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(ProblemException.of(PlatformProblem.FORBIDDEN), request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(ProblemException.of(PlatformProblem.NOT_SIGNED_IN), request, response);
                }))
                .build();
    }

    /**
     * No span and no timer for each filter of the security chain: nobody reads them, and they took 8 % of the processor time of
     * a filing. The request itself stays observed.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderText::isAllowed);
        firewall.setAllowedHeaderValues(HeaderText::isAllowed);
        return firewall;
    }

    private static AuthenticationManagerResolver<HttpServletRequest> issuers(SecurityProperties properties) {
        TokenReader reader = new TokenReader(properties);
        Map<String, AuthenticationManager> managers = Map.of(
                properties.taxpayerIssuer().toString(), manager(properties.taxpayerIssuer(), properties, reader),
                properties.officerIssuer().toString(), manager(properties.officerIssuer(), properties, reader));
        var verifiers = new JwtIssuerAuthenticationManagerResolver(issuer -> managers.getOrDefault(issuer, token -> {
            throw new InvalidBearerTokenException("issuer not trusted");
        }));
        VerifiedTokens verified = new VerifiedTokens();
        return request -> verified.before(verifiers.resolve(request));
    }

    private static AuthenticationManager manager(URI issuer, SecurityProperties properties, TokenReader reader) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(verifier(issuer, properties));
        provider.setJwtAuthenticationConverter(reader);
        return provider::authenticate;
    }

    /** Keys are cached and outlive an outage of the issuer. */
    private static JwtDecoder verifier(URI issuer, SecurityProperties properties) {
        try {
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            URI.create(issuer + "/protocol/openid-connect/certs")
                                    .toURL(),
                            new DefaultResourceRetriever(2_000, 2_000, 256 * 1024))
                    .retrying(true)
                    .outageTolerantForever()
                    .build();
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                    .jwsAlgorithms(
                            algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256)))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(),
                    new JwtIssuerValidator(issuer.toString()),
                    new JwtClaimValidator<Collection<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(properties.audience()))));
            return decoder;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("not an issuer: " + issuer, e);
        }
    }
}
