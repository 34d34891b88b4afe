package org.etax.invoice.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Data files that ship: comma-separated, no quoting, {@code #} for comments, the first row names the columns. */
final class CsvResource {

    private CsvResource() {}

    /** The rows below the heading, each with its cells. */
    static Stream<List<String>> read(String resource) {
        try (InputStream in = Objects.requireNonNull(CsvResource.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
