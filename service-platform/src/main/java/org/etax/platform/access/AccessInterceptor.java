package org.etax.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.audit.AccessLog;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Enforces {@link Requires} and {@link RequiresRole} before a handler runs, and logs who reads for a taxpayer. */
final class AccessInterceptor implements HandlerInterceptor {

    static final String ACTING = Acting.class.getName();

    private final TaxpayerAccess access;
    private final AccessLog log;

    AccessInterceptor(TaxpayerAccess access, AccessLog log) {
        this.access = access;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // an answer that was streamed ends in a second dispatch of the request, which has passed here before
        if (handler instanceof HandlerMethod method && request.getDispatcherType() != DispatcherType.ASYNC) {
            checkRole(method);
            Requires requires = method.getMethodAnnotation(Requires.class);
            if (requires != null) {
                Acting acting = access.require(CurrentActor.token(), taxpayerId(request), requires.value());
                request.setAttribute(ACTING, acting);
                if (request.getMethod().equals("GET")) {
                    log.read(acting, request.getRequestURI(), purpose(request));
                }
            }
        }
        return true;
    }

    /** What is read for; an officer has to say it. */
    private static @Nullable String purpose(HttpServletRequest request) {
        String purpose = AccessPurpose.of(request.getHeader(AccessPurpose.HEADER));
        if (purpose == null && CurrentActor.get().kind() == Actor.Kind.OFFICER) {
            throw ProblemException.field(AccessPurpose.HEADER, "missing");
        }
        return purpose;
    }

    private static void checkRole(HandlerMethod method) {
        RequiresRole onMethod = method.getMethodAnnotation(RequiresRole.class);
        RequiresRole role = onMethod != null ? onMethod : method.getBeanType().getAnnotation(RequiresRole.class);
        if (role != null && Stream.of(role.value()).noneMatch(CurrentActor.get()::hasRole)) {
            throw ProblemException.of(PlatformProblem.FORBIDDEN);
        }
    }

    private static TaxpayerId taxpayerId(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object text = variables instanceof Map<?, ?> map ? map.get("taxpayerId") : null;
        try {
            return new TaxpayerId(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(PlatformProblem.NOT_FOUND);
        }
    }
}
