package org.etax.declaration.filing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.declaration.rules.Liability;
import org.etax.kernel.Money;
import org.etax.platform.access.Acting;
import org.jspecify.annotations.Nullable;

/**
 * A version of a return on its way into the books.
 *
 * @param id of the version
 * @param version its number
 * @param supersedes what it corrects
 * @param prepared what it was computed from
 * @param submission what the taxpayer sent
 * @param cells those that are not 0
 * @param liabilities what becomes due, zeros included
 * @param acting who filed
 * @param receipt number, time and timeliness
 */
record AcceptedReturn(
        UUID id,
        int version,
        @Nullable UUID supersedes,
        PreparedReturn prepared,
        Submission submission,
        Map<String, String> cells,
        List<Liability> liabilities,
        Acting acting,
        ReceiptView receipt) {

    Money total() {
        return LiabilityView.total(liabilities);
    }
}
