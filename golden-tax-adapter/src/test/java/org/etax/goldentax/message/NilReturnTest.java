package org.etax.goldentax.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NilReturnTest {

    @Test
    void carriesTheMainFormThatTheCoreWants() {
        CoreMessage.Return small = Samples.smallReturn();
        CoreMessage.Return nil = new CoreMessage.Return(
                small.object(),
                small.djxh(),
                small.form(),
                small.period(),
                small.filedOn(),
                small.receiptNumber(),
                Map.of(),
                List.of());

        assertThat(Samples.envelope(nil)).contains("<zzssyyxgmnsr><zzsxgmGrid></zzsxgmGrid></zzssyyxgmnsr>");
    }
}
