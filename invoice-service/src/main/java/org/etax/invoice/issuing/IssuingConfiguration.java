package org.etax.invoice.issuing;

import java.util.Set;
import org.etax.invoice.classification.ClassificationTable;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.document.EInvoiceSealer;
import org.etax.invoice.document.EInvoiceVerifier;
import org.etax.invoice.document.IssuingBureau;
import org.etax.invoice.drafting.InvoiceDrafting;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.seal.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IssuingConfiguration {

    @Bean
    InvoiceDrafting invoiceDrafting(
            ClassificationTable classifications,
            RateBook rates,
            @Value("${etax.invoice.refused-to-self}") Set<InvoiceIssued.Kind> refusedToSelf) {
        return new InvoiceDrafting(classifications, rates, refusedToSelf);
    }

    @Bean
    IssuingBureau issuingBureau(
            @Value("${etax.invoice.bureau.authority}") String authority,
            @Value("${etax.invoice.bureau.name}") String name) {
        return new IssuingBureau(new TaxAuthority(authority), name);
    }

    @Bean
    EInvoiceSealer invoiceSealer(Seal seal, IssuingBureau bureau) {
        return new EInvoiceSealer(bureau, seal.signingKey());
    }

    @Bean
    EInvoiceVerifier invoiceVerifier(Seal seal) {
        return new EInvoiceVerifier(seal.publicKeys());
    }
}
