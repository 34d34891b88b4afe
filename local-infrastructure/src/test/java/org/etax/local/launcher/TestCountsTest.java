package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTest {

    @TempDir
    private Path root;

    @Test
    void sumsTheReportsOfAllModules() throws IOException {
        report("kernel/target/surefire-reports", "A", 10, 1, 0, 2);
        report("kernel/target/surefire-reports", "B", 5, 0, 0, 0);
        report("gateway/target/failsafe-reports", "C", 3, 0, 1, 0);

        assertThat(TestCounts.of(root).text()).isEqualTo("14 passed, 2 failed, 2 skipped");
    }

    @Test
    void countsNothingWhereNothingRan() throws IOException {
        assertThat(TestCounts.of(root)).isEqualTo(new TestCounts(0, 0, 0));
    }

    private void report(String folder, String name, int tests, int failures, int errors, int skipped)
            throws IOException {
        Path file = Files.createDirectories(root.resolve(folder)).resolve("TEST-" + name + ".xml");
        Files.writeString(
                file,
                "<testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>"
                        .formatted(tests, failures, errors, skipped));
    }
}
