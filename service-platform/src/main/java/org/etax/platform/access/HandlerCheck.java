package org.etax.platform.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service in which a handler for a taxpayer's data asks for no right. */
final class HandlerCheck implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping handlers;

    HandlerCheck(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream()
                        .anyMatch(pattern -> pattern.contains("{taxpayerId}")))
                .filter(entry -> !entry.getValue().hasMethodAnnotation(Requires.class)
                        && !entry.getValue().hasMethodAnnotation(AnswersAccess.class)
                        && !entry.getValue().hasMethodAnnotation(RequiresRole.class))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("handlers without @Requires: " + open);
        }
    }
}
