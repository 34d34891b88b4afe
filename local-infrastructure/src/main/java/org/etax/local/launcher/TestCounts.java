package org.etax.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Sums of the reports that Surefire and Failsafe wrote. */
record TestCounts(int run, int failed, int skipped) {

    private static final TestCounts NONE = new TestCounts(0, 0, 0);

    /** Reads the reports of every module of a clone. */
    static TestCounts of(Path root) throws IOException {
        TestCounts sum = NONE;
        try (var modules = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path module : modules) {
                sum = sum.plus(reports(module.resolve("target/surefire-reports")))
                        .plus(reports(module.resolve("target/failsafe-reports")));
            }
        }
        return sum;
    }

    String text() {
        return "%d passed, %d failed, %d skipped".formatted(run - failed - skipped, failed, skipped);
    }

    private static TestCounts reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        TestCounts sum = NONE;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TestCounts::isReport).toList()) {
                sum = sum.plus(report(file));
            }
        }
        return sum;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static TestCounts report(Path file) throws IOException {
        try {
            var suite = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            return new TestCounts(
                    number(suite.getAttribute("tests")),
                    number(suite.getAttribute("failures")) + number(suite.getAttribute("errors")),
                    number(suite.getAttribute("skipped")));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is not a test report", e);
        }
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private TestCounts plus(TestCounts other) {
        return new TestCounts(run + other.run, failed + other.failed, skipped + other.skipped);
    }
}
