package org.etax.invoice.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.etax.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalAmountTest {

    private static final long LARGEST = 999_999_999_999_999_999L;

    @ParameterizedTest
    @CsvFileSource(resources = "/capital-amounts.csv")
    void writesAndReadsThePublishedCases(String amount, String capital) {
        assertThat(CapitalAmount.format(Money.of(amount))).isEqualTo(capital);
        assertThat(CapitalAmount.parse(capital)).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "壹拾万零柒仟圆伍角叁分,107000.53",
        "壹仟陆佰捌拾圆零叁角贰分,1680.32",
        "伍元陆角壹分,5.61",
        "壹拾壹圆贰角整,11.20",
        "⊗贰元正,2.00",
        "拾元整,10.00",
        "(负数)伍佰圆整,-500.00"
    })
    void readsWhatOtherWritersPrint(String capital, String amount) {
        assertThat(CapitalAmount.parse(capital)).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "整", "圆整", "100.00", "壹贰圆整", "壹万万圆整", "伍圆圆整", "壹佰仟圆", "零零圆整", "（负数）"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> CapitalAmount.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void readsBackWhatItWrites(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long fen) {
        Money amount = Money.of(BigDecimal.valueOf(fen, 2));
        assertThat(CapitalAmount.parse(CapitalAmount.format(amount))).isEqualTo(amount);
    }

    @Property
    void writesShortTextWithoutRepeatedZeros(@ForAll @LongRange(min = 1, max = LARGEST) long fen) {
        String text = CapitalAmount.format(Money.of(BigDecimal.valueOf(fen, 2)));
        assertThat(text).hasSizeLessThanOrEqualTo(64).doesNotContain("零零").doesNotContain("零圆");
    }
}
