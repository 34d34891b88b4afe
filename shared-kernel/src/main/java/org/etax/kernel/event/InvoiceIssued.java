package org.etax.kernel.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * A digital invoice (数电票) was issued. The buyer's pool is filled from this.
 *
 * @param taxpayerId the seller
 * @param buyerTaxpayerId the buyer where it is a taxpayer here
 * @param number the official 20 digits
 * @param kind special (专用发票) or ordinary (普通发票)
 * @param sellerNumber the seller's taxpayer identification number
 * @param sellerName the seller's name
 * @param buyerNumber the buyer's taxpayer identification number, null for a consumer
 * @param buyerName the buyer's name as printed
 * @param amount sum without tax
 * @param tax sum of tax
 * @param rates the sums by rate
 * @param issuedAt when it was issued
 */
public record InvoiceIssued(
        TaxpayerId taxpayerId,
        @Nullable TaxpayerId buyerTaxpayerId,
        String number,
        Kind kind,
        String sellerNumber,
        String sellerName,
        @Nullable String buyerNumber,
        String buyerName,
        Money amount,
        Money tax,
        List<RateTotal> rates,
        Instant issuedAt)
        implements EventContract {

    /** Base kinds of digital invoices. */
    public enum Kind {
        /** 电子发票（增值税专用发票）, code 01. */
        @JsonProperty("SPECIAL")
        SPECIAL,
        /** 电子发票（普通发票）, code 02. */
        @JsonProperty("ORDINARY")
        ORDINARY
    }

    /**
     * The part of an invoice taxed at one rate.
     *
     * @param category goods and processing, or services
     * @param treatment taxed or exempt
     * @param rate decimal fraction, e.g. 0.13
     * @param amount without tax
     * @param tax the tax
     */
    public record RateTotal(
            SupplyCategory category, SupplyTreatment treatment, BigDecimal rate, Money amount, Money tax) {}
}
