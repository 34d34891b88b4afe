package org.etax.declaration.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.declaration.certificate.VerificationCode;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a return was received (申报回执).
 *
 * @param number of the receipt, 18 digits
 * @param verificationCode lets anybody check it
 * @param taxpayerId who filed
 * @param taxpayerNumber 纳税人识别号
 * @param taxpayerName 纳税人名称
 * @param authority competent tax authority (主管税务机关), eleven digits
 * @param form code of the form
 * @param formName official name of the form
 * @param packVersion rules that computed it
 * @param period tax period
 * @param returnId the return
 * @param version 1, higher for corrections
 * @param supersedes the version it corrects
 * @param receivedAt when the service took it; timeliness is judged by it
 * @param dueOn last day to file and pay
 * @param timely received by the end of that day in Asia/Shanghai
 * @param liabilities what becomes due
 * @param cellsDigest SHA-256 over the return's cells as kept, hexadecimal
 */
public record Receipt(
        String number,
        VerificationCode verificationCode,
        TaxpayerId taxpayerId,
        String taxpayerNumber,
        String taxpayerName,
        String authority,
        String form,
        String formName,
        String packVersion,
        TaxPeriod period,
        UUID returnId,
        int version,
        @Nullable UUID supersedes,
        Instant receivedAt,
        LocalDate dueOn,
        boolean timely,
        List<Line> liabilities,
        String cellsDigest) {

    /**
     * @param item levy item (征收项目)
     * @param name its Chinese name
     * @param amount due, yuan
     */
    public record Line(String item, String name, Money amount) {}
}
