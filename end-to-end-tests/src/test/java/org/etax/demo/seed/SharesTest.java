package org.etax.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 1_000, 100_000_000})
    void givesAwayTheWholeAndNothingToAWeightOfZero(long whole) {
        SplittableRandom random = new SplittableRandom(whole);
        for (int round = 0; round < 200; round++) {
            double[] weights = random.doubles(1 + random.nextInt(600))
                    .map(w -> w < 0.2 ? 0 : Math.exp(9 * w))
                    .toArray();
            weights[random.nextInt(weights.length)] = 1;
            long[] parts = Shares.split(whole, weights);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i]).isNotNegative();
                assertThat(weights[i] > 0 || parts[i] == 0).isTrue();
            }
        }
    }
}
