package org.etax.gateway.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * One front end and the addresses that are its own.
 *
 * @param home the address below which it lies, ending with a slash
 * @param others beginnings of addresses below it that belong to somebody else
 */
record Front(String home, List<String> others, WebFiles files) {

    /** Reads what the build made; {@code null} or an empty folder makes a front that owns no address. */
    static Front of(String home, List<String> others, @Nullable Path folder) throws IOException {
        return new Front(home, others, WebFiles.of(folder));
    }

    /** Whether this front answers the request, with a page or with "not found". */
    boolean owns(ServerRequest request) {
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return read && !files.isEmpty() && owns(request.path());
    }

    private boolean owns(String path) {
        return (path + "/").startsWith(home)
                && others.stream().noneMatch(path::startsWith)
                && others.stream().noneMatch((path + "/")::equals);
    }

    /** The file of an address that it owns; see {@link WebFiles#at}. */
    @Nullable
    WebFile at(String path) {
        return files.at(path.length() < home.length() ? "/" : path.substring(home.length() - 1));
    }
}
