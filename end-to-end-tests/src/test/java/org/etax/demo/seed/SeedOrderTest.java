package org.etax.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedOrderTest {

    @Test
    void readsBothNumbersInAnyOrder() {
        assertThat(SeedOrder.parse(List.of("--invoices", "0", "--taxpayers", "1")))
                .isEqualTo(new SeedOrder(1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "--taxpayers 0 --invoices 5, --taxpayers takes",
        "--taxpayers 1000001 --invoices 5, --taxpayers takes",
        "--taxpayers 99999999999999999999 --invoices 5, --taxpayers takes",
        "--taxpayers many --invoices 5, many",
        "--taxpayers -3 --invoices 5, -3",
        "--taxpayers 1.5 --invoices 5, 1.5",
        "--taxpayers 5 --invoices 100000001, --invoices takes",
        "--taxpayers 5, --invoices is missing",
        "--invoices 5, --taxpayers is missing",
        "--taxpayers, Without a number",
        "--colour blue, Not an option"
    })
    void saysWhatIsWrongWithAnOrder(String arguments, String words) {
        assertThatThrownBy(() -> SeedOrder.parse(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
