package org.etax.declaration.certificate;

import java.time.Instant;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.TaxAuthority;

/**
 * A payment certificate in table form (税收完税证明（表格式）, 国家税务总局公告2018年第54号): what the treasury has entered.
 *
 * @param number printed on it
 * @param code lets anybody check it
 * @param holder whose payments it proves
 * @param authority that issues it
 * @param issuedAt when
 * @param lines at least one
 * @param total of the lines (金额合计), yuan
 */
public record PaymentCertificate(
        CertificateNumber number,
        VerificationCode code,
        Holder holder,
        TaxAuthority authority,
        Instant issuedAt,
        List<CertificateLine> lines,
        Money total) {

    /**
     * The taxpayer as printed.
     *
     * @param name 纳税人名称
     * @param taxNumber 纳税人识别号
     */
    public record Holder(String name, String taxNumber) {}

    /** @throws IllegalArgumentException when it has no line or the total is not their sum */
    public PaymentCertificate {
        lines = List.copyOf(lines);
        if (lines.isEmpty()
                || !Money.sum(lines.stream().map(CertificateLine::amount).toList())
                        .equals(total)) {
            throw new IllegalArgumentException("a certificate proves the sum of its lines");
        }
    }

    static PaymentCertificate of(
            CertificateNumber number,
            VerificationCode code,
            Holder holder,
            TaxAuthority authority,
            Instant issuedAt,
            List<CertificateLine> lines) {
        Money total = Money.sum(lines.stream().map(CertificateLine::amount).toList());
        return new PaymentCertificate(number, code, holder, authority, issuedAt, lines, total);
    }
}
