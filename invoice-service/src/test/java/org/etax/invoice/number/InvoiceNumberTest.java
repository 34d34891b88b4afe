package org.etax.invoice.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.etax.kernel.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumberTest {

    private static final NumberSeries SERIES = new NumberSeries(26, "33", NumberSeries.PLATFORM);

    @Test
    void takesARealNumberApart() {
        InvoiceNumber number = new InvoiceNumber("24112000000048542163");
        assertThat(number.series()).isEqualTo(new NumberSeries(24, "11", 2));
        assertThat(number.sequence()).isEqualTo(48_542_163L);
    }

    @ParameterizedTest
    @CsvSource({"330106,26332", "440305,26952", "110101,26112", "210203,26912"})
    void plansCitiesHaveARegionOfTheirOwn(String region, String prefix) {
        assertThat(NumberSeries.of(2026, new Region(region), 2).prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2411200000004854216",
                "241120000000485421633",
                "2411200000004854216X",
                "２4112000000048542163"
            })
    void refusesWhatIsNotTwentyDigits(String text) {
        assertThatThrownBy(() -> new InvoiceNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void composesAndTakesApart(
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 9) int channel,
            @ForAll @LongRange(max = NumberSeries.CAPACITY - 1) long sequence) {
        NumberSeries series = new NumberSeries(year, "33", channel);
        InvoiceNumber number = InvoiceNumber.of(series, sequence);
        assertThat(number.digits()).hasSize(20);
        assertThat(number.series()).isEqualTo(series);
        assertThat(number.sequence()).isEqualTo(sequence);
    }

    @Property
    void neverGivesANumberTwice(
            @ForAll @Size(min = 1, max = 20) java.util.List<@IntRange(min = 1, max = 50) Integer> takes) {
        NumberSupply supply = NumberSupply.whole(SERIES);
        Set<InvoiceNumber> given = new HashSet<>();
        long expected = 0;
        for (int count : takes) {
            NumberSupply.Taken taken = supply.take(count).orElseThrow();
            taken.block().forEach(number -> assertThat(given.add(number)).isTrue());
            expected += count;
            supply = taken.rest();
        }
        assertThat(given).hasSize((int) expected);
    }

    @Test
    void givesWhatIsLeftAndThenNothing() {
        NumberSupply supply = NumberSupply.of(new NumberBlock(SERIES, 10, 12));
        NumberSupply.Taken taken = supply.take(5).orElseThrow();
        assertThat(taken.block()).isEqualTo(new NumberBlock(SERIES, 10, 12));
        assertThat(taken.rest().remaining()).isZero();
        assertThat(taken.rest().take(1)).isEmpty();
    }

    @Test
    void blocksKnowTheirNumbersAndOverlaps() {
        NumberBlock block = new NumberBlock(SERIES, 10, 12);
        assertThat(block).hasSize(3).allMatch(block::contains);
        assertThat(block.contains(InvoiceNumber.of(SERIES, 13))).isFalse();
        assertThat(block.overlaps(new NumberBlock(SERIES, 12, 20))).isTrue();
        assertThat(block.overlaps(new NumberBlock(SERIES, 13, 20))).isFalse();
        assertThatThrownBy(() -> new NumberBlock(SERIES, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
