package org.etax.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.audit.AccessLog;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
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
        if (handler instanceof HandlerMethod method) {
            checkRole(method);
            Requires requires = method.getMethodAnnotation(Requires.class);
            if (requires != null) {
                Acting acting = access.require(CurrentActor.token(), taxpayerId(request), requires.value());
                request.setAttribute(ACTING, acting);
                if (request.getMethod().equals("GET")) {
                    String purpose = AccessPurpose.of(request.getHeader(AccessPurpose.HEADER));
                    log.read(acting, request.getRequestURI(), purpose);
                }
            }
        }
        return true;
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
