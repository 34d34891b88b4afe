package org.etax.gateway.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The front end's files by their address. They are read once, so no address can lead out of the folder. */
final class WebFiles {

    private static final String PAGE = "/index.html";

    private final Map<String, WebFile> files;

    private WebFiles(Map<String, WebFile> files) {
        this.files = Map.copyOf(files);
    }

    /** Reads a folder; without one, or without the page in it, there is no front end. */
    static WebFiles of(@Nullable Path folder) throws IOException {
        Map<String, WebFile> files = new HashMap<>();
        if (folder != null && Files.isRegularFile(folder.resolve(PAGE.substring(1)))) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : tree.filter(Files::isRegularFile).toList()) {
                    String path = "/" + folder.relativize(file).toString().replace('\\', '/');
                    if (!path.endsWith(WebFile.COMPRESSED)) {
                        files.put(path, WebFile.read(file, path));
                    }
                }
            }
        }
        return new WebFiles(files);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The file of that address; the page itself for an address of one of its views; null when there is neither. */
    @Nullable
    WebFile at(String path) {
        WebFile file = files.get(path);
        if (file != null) {
            return file;
        }
        boolean view = path.indexOf('.', path.lastIndexOf('/')) < 0;
        return view ? files.get(PAGE) : null;
    }
}
