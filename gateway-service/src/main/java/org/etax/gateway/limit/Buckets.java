package org.etax.gateway.limit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Chooses the bucket that a request spends from, so that one kind of call cannot use up another's allowance. */
@Component
final class Buckets {

    private static final String DEFAULT = "default";
    private static final String ANONYMOUS = "anonymous";

    private final Map<String, Allowance> allowances;
    private final List<Rule> rules;

    Buckets(LimitProperties properties) {
        this.allowances = properties.buckets();
        this.rules = properties.rules().stream()
                .map(rule ->
                        new Rule(rule.bucket(), rule.methods(), PathPatternParser.defaultInstance.parse(rule.path())))
                .toList();
        allowance(DEFAULT);
        allowance(ANONYMOUS);
        rules.forEach(rule -> allowance(rule.bucket()));
    }

    String of(ServerHttpRequest request, boolean anonymous) {
        for (var rule : rules) {
            if (rule.fits(request)) {
                return rule.bucket();
            }
        }
        return anonymous ? ANONYMOUS : DEFAULT;
    }

    Allowance allowance(String bucket) {
        var allowance = allowances.get(bucket);
        Assert.state(allowance != null, () -> "Set etax.limits.buckets." + bucket);
        return allowance;
    }

    private record Rule(String bucket, Set<HttpMethod> methods, PathPattern path) {
        boolean fits(ServerHttpRequest request) {
            return methods.contains(request.getMethod())
                    && path.matches(request.getPath().pathWithinApplication());
        }
    }
}
