package org.etax.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
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
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority("operator", "monitoring")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(issuers(properties))
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationEntryPoint(signIn(problems))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(ProblemException.of(PlatformProblem.FORBIDDEN), request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn(problems)))
                .build();
    }

    /** Tells a token that does not hold from none at all. */
    private static AuthenticationEntryPoint signIn(ProblemWriter problems) {
        return (request, response, e) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            PlatformProblem problem = e instanceof OAuth2AuthenticationException
                    ? PlatformProblem.TOKEN_INVALID
                    : PlatformProblem.NOT_SIGNED_IN;
            problems.write(ProblemException.of(problem), request, response);
        };
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

    /** What the firewall turns away is told as any other refusal. */
    @Bean
    RequestRejectedHandler rejections(ProblemWriter problems) {
        return (request, response, e) ->
                problems.write(ProblemException.of(PlatformProblem.MALFORMED_REQUEST), request, response);
    }

    private static AuthenticationManagerResolver<HttpServletRequest> issuers(SecurityProperties properties) {
        Map<String, AuthenticationManager> managers = Map.of(
                properties.taxpayerIssuer().toString(), new RealmVerifier(properties.taxpayerIssuer(), properties),
                properties.officerIssuer().toString(), new RealmVerifier(properties.officerIssuer(), properties));
        var verifiers = new JwtIssuerAuthenticationManagerResolver(issuer -> managers.getOrDefault(issuer, token -> {
            throw new InvalidBearerTokenException("issuer not trusted");
        }));
        VerifiedTokens verified = new VerifiedTokens();
        return request -> verified.before(verifiers.resolve(request));
    }
}
