package org.etax.goldentax.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.etax.kernel.Money;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxPaid;
import org.jspecify.annotations.Nullable;

/** A business message (业务报文) to the core. Written twice it gives the same text, so a digest of it can be compared. */
public sealed interface CoreMessage {

    /** A message that hands over a version of an object; the rest are questions. */
    sealed interface Delivery extends CoreMessage {

        /** What is delivered. */
        ObjectVersion object();

        /** What reconciliation sums for it. */
        Money amount();
    }

    /**
     * Which version of which object of ours a message delivers.
     *
     * @param id ywid, its id at the owner
     * @param version ywbb, its version at the owner; of a registration, counted by this service
     * @param businessDay ywrq, the day that reconciliation counts it on
     */
    record ObjectVersion(UUID id, long version, LocalDate businessDay) {}

    /**
     * 一照一码户信息确认.
     *
     * @param object what is delivered
     * @param creditCode taxpayer identification number
     * @param name taxpayer's name
     * @param kind {@code ENTERPRISE}, {@code SOLE_TRADER} or {@code NATURAL_PERSON}
     * @param general general taxpayer (一般纳税人)
     * @param status registration status
     * @param authority competent authority
     * @param region of the registered address
     * @param industry GB/T 4754, null when unknown
     * @param registeredOn day of registration
     * @param determinations 税费种认定
     */
    record Registration(
            ObjectVersion object,
            String creditCode,
            String name,
            String kind,
            boolean general,
            String status,
            TaxAuthority authority,
            Region region,
            @Nullable String industry,
            LocalDate registeredOn,
            List<TaxDetermination> determinations)
            implements Delivery {

        @Override
        public Money amount() {
            return Money.ZERO;
        }
    }

    /**
     * Summary of a month's invoices of one side, with the ranges of their numbers (发票属期汇总).
     *
     * @param object what is delivered
     * @param djxh the taxpayer's 登记序号
     * @param side issued or received
     * @param month of the invoices
     * @param totals one row for each kind, category and rate
     * @param ranges numbers without gaps
     */
    record InvoiceSummary(
            ObjectVersion object,
            String djxh,
            InvoiceTotalsChanged.Side side,
            YearMonth month,
            List<InvoiceTotalsChanged.Total> totals,
            List<NumberRange> ranges)
            implements Delivery {

        /** The amounts without tax. */
        @Override
        public Money amount() {
            return Money.sum(
                    totals.stream().map(InvoiceTotalsChanged.Total::amount).toList());
        }

        /** The taxes. */
        public Money tax() {
            return Money.sum(
                    totals.stream().map(InvoiceTotalsChanged.Total::tax).toList());
        }
    }

    /**
     * @param first number, 20 digits
     * @param last number, 20 digits
     * @param count how many
     */
    record NumberRange(String first, String last, int count) {}

    /**
     * A VAT return, general or small-scale.
     *
     * @param object what is delivered
     * @param djxh the taxpayer's 登记序号
     * @param form {@code VAT_GENERAL} or {@code VAT_SMALL}
     * @param period 税款所属期
     * @param filedOn 申报日期
     * @param receiptNumber of our receipt
     * @param cells by path, plain decimal text
     * @param liabilities what became due
     */
    record Return(
            ObjectVersion object,
            String djxh,
            String form,
            TaxPeriod period,
            LocalDate filedOn,
            String receiptNumber,
            Map<String, String> cells,
            List<ReturnAccepted.Liability> liabilities)
            implements Delivery {

        /** Everything that became due (应补退税额合计). */
        @Override
        public Money amount() {
            return Money.sum(
                    liabilities.stream().map(ReturnAccepted.Liability::amount).toList());
        }
    }

    /**
     * Money that reached the treasury.
     *
     * @param object what is delivered
     * @param djxh the taxpayer's 登记序号
     * @param taxTicketNumber 电子税票号码
     * @param paidAt when the bank took it
     * @param parts what it settled; one without a return settles an arrear that the core had before
     */
    record Payment(ObjectVersion object, String djxh, String taxTicketNumber, Instant paidAt, List<TaxPaid.Part> parts)
            implements Delivery {

        /** Principal and surcharge together. */
        @Override
        public Money amount() {
            return Money.sum(parts.stream()
                    .flatMap(part -> Stream.of(part.principal(), part.surcharge()))
                    .toList());
        }
    }

    /** @param objectId ywid of the object asked for */
    record ObjectQuery(Subject subject, UUID objectId) implements CoreMessage {}

    /** @param key business key: credit code, djxh/side/period, djxh/period, or tax ticket number */
    record KeyQuery(Subject subject, String key) implements CoreMessage {}

    /** Asks for count, sum and hash of a business day. */
    record TotalsQuery(Subject subject, LocalDate day) implements CoreMessage {}

    /**
     * Asks for the objects of a business day.
     *
     * @param after last object of the page before, null for the first page
     * @param limit rows of a page
     */
    record DetailsQuery(
            Subject subject, LocalDate day, @Nullable UUID after, int limit) implements CoreMessage {}

    /**
     * Asks for taxpayers that the core knew before.
     *
     * @param after last djxh of the page before, null for the first page
     * @param limit rows of a page
     */
    record OpeningQuery(@Nullable String after, int limit) implements CoreMessage {}
}
