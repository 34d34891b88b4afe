package org.etax.goldentax.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of the contract's folder; the simulator's tests send the same files to the core. */
class ContractSamplesTest {

    static Stream<String> names() {
        return Samples.messages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesTheMessageOfTheContract(String name) {
        CoreMessage message = Samples.messages().get(name);

        assertThat(Samples.envelope(message))
                .isEqualTo(Samples.file(name + ".xml").strip());
    }
}
