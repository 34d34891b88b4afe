package org.etax.platform.description;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says which operations anybody may call without signing in. */
final class AccessDescription implements OpenApiCustomizer {

    private final List<PathPattern> open;

    AccessDescription(List<String> publicPaths) {
        open = publicPaths.stream()
                .map(String::trim)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public void customise(OpenAPI api) {
        // operations stand under their business packages, not under the names of classes
        api.setTags(null);
        api.getPaths().forEach((path, item) -> {
            if (open.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)))) {
                item.readOperations().forEach(operation -> operation.setSecurity(List.of()));
            }
        });
    }
}
