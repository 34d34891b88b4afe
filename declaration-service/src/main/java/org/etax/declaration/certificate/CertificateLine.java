package org.etax.declaration.certificate;

import java.time.LocalDate;
import org.etax.declaration.ledger.Charge;
import org.etax.kernel.Money;

/**
 * One row of a certificate.
 *
 * @param voucher original voucher (原凭证号): the tax ticket number
 * @param tax levy item (征收项目)
 * @param taxName its Chinese name (税种)
 * @param kind tax, surcharge or penalty
 * @param periodStart first day of the tax period (税款所属时期)
 * @param periodEnd last day
 * @param paidOn day the bank took the money (缴款日期)
 * @param enteredOn day of the treasury's entry (入库日期)
 * @param amount actually paid (实缴金额), yuan
 */
public record CertificateLine(
        String voucher,
        String tax,
        String taxName,
        Charge.Kind kind,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate paidOn,
        LocalDate enteredOn,
        Money amount) {}
