package org.etax.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a question with a query parameter that its handler does not declare: a filter that is misspelt would otherwise be
 * answered as if it were not there. Also refuses values with a NUL, which no database takes.
 */
final class DeclaredParameters implements HandlerInterceptor {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.etax.")
                && !(method.getBean() instanceof ProblemErrorController)) {
            check(request.getParameterMap(), declared.computeIfAbsent(method.getMethod(), any -> names(method)));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, Set<String> known) {
        List<FieldFault> faults = given.entrySet().stream()
                .filter(parameter -> !known.contains(parameter.getKey()) || hasNul(parameter.getValue()))
                .limit(20)
                .map(parameter -> known.contains(parameter.getKey())
                        ? FieldFault.of(parameter.getKey(), "malformed")
                        : FieldFault.of(parameter.getKey(), "unknown-parameter", String.join(", ", known)))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.MALFORMED_REQUEST, faults);
        }
    }

    private static boolean hasNul(String[] values) {
        return Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                parameter.initParameterNameDiscovery(NAMES);
                names.add(declared.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : declared.name());
            }
        }
        return names;
    }
}
