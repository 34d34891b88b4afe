package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BundledPackTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleOfTheBundledPacksComesOut() throws IOException {
        return Stream.of("vat-small.yaml", "vat-general.yaml")
                .map(BundledPackTest::read)
                .flatMap(pack -> pack.verifyExamples().stream()
                        .map(result -> DynamicTest.dynamicTest(
                                pack.form() + ": " + result.name(),
                                () -> assertThat(result.mismatches()).isEmpty())));
    }

    static RulePack read(String name) {
        try (InputStream document = BundledPackTest.class.getResourceAsStream("/rulepacks/" + name)) {
            return switch (new PackReader().read(document.readAllBytes())) {
                case PackReading.Compiled(RulePack pack) -> pack;
                case PackReading.Refused(List<Finding> findings) -> throw new AssertionError(findings.toString());
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
