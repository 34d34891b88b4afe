package org.etax.platform.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the idempotency key and, once, the time of receipt. */
final class IncomingCommandResolver implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile(IncomingCommand.KEY);

    private final Clock clock;

    IncomingCommandResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IncomingCommand.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        String[] keys = request.getHeaderValues(IncomingCommand.HEADER);
        if (keys == null || keys.length == 0 || keys[0].isEmpty()) {
            throw ProblemException.of(PlatformProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (keys.length > 1 || !KEY.matcher(keys[0]).matches()) {
            throw ProblemException.of(PlatformProblem.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new IncomingCommand(keys[0], clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
