package org.etax.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FirstDataTest {

    private static final Iterable<FirstData.Handful> HANDFULS = FirstData.HANDFULS;

    @ParameterizedTest
    @FieldSource("HANDFULS")
    void hasAReturnToFileForEverybodyWhoSignsIn(FirstData.Handful handful) {
        assertThat(LongStream.range(0, handful.order().taxpayers())
                        .filter(index -> Life.of(handful.series(), index, false).unfiled()))
                .isNotEmpty();
    }
}
