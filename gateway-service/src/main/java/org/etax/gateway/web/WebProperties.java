package org.etax.gateway.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the built front ends lie, each with its {@code index.html}; a folder is absent when this gateway does not serve it.
 *
 * @param folder the taxpayers' portal
 * @param consoleFolder the officers' and operators' console
 */
@ConfigurationProperties("etax.web")
record WebProperties(@Nullable Path folder, @Nullable Path consoleFolder) {}
