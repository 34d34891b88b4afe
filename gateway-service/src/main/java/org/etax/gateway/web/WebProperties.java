package org.etax.gateway.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the built front end lies.
 *
 * @param folder with {@code index.html}; absent when this gateway serves programs only
 */
@ConfigurationProperties("etax.web")
record WebProperties(@Nullable Path folder) {}
