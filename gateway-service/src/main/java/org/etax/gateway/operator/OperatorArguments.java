package org.etax.gateway.operator;

import java.util.Set;
import org.etax.gateway.caller.Caller;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands a handler the operator who calls and the number of his act, or refuses the call. */
@Configuration
class OperatorArguments implements WebFluxConfigurer, HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(Operator.class, ActKey.class);

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> parameter.getParameterType() == Operator.class
                ? Operator.of(Caller.of(exchange))
                : ActKey.of(exchange.getRequest().getHeaders()));
    }
}
