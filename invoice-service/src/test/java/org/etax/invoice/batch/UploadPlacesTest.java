package org.etax.invoice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class UploadPlacesTest {

    private final UploadPlaces places = new UploadPlaces(3, 2);
    private final TaxpayerId one = TaxpayerId.create();

    @Test
    void oneTaxpayerLeavesRoomForOthers() {
        UploadPlaces.Place first = places.take(one);
        places.take(one);
        assertBusy(one);
        places.take(TaxpayerId.create());
        assertBusy(TaxpayerId.create());
        first.close();
        assertThat(places.take(one)).isNotNull();
    }

    private void assertBusy(TaxpayerId taxpayerId) {
        assertThatThrownBy(() -> places.take(taxpayerId))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(InvoiceProblem.UPLOADS_BUSY));
    }
}
