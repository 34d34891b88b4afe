package org.etax.gateway.limit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;

/**
 * The allowances of a single caller.
 *
 * @param buckets allowance by bucket; {@code default} and {@code anonymous} must be there
 * @param rules which requests spend from another bucket than those two; the first that fits counts
 */
@ConfigurationProperties("etax.limits")
record LimitProperties(
        Map<String, Allowance> buckets, @DefaultValue List<Rule> rules) {

    /**
     * A bucket of its own for some requests.
     *
     * @param path a path pattern of Spring
     */
    record Rule(String bucket, Set<HttpMethod> methods, String path) {}
}
