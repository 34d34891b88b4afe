package org.etax.invoice.issuing;

import org.etax.invoice.classification.ClassificationTable;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.document.EInvoiceSealer;
import org.etax.invoice.document.IssuingBureau;
import org.etax.invoice.drafting.InvoiceDrafting;
import org.etax.kernel.TaxAuthority;
import org.etax.platform.seal.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IssuingConfiguration {

    @Bean
    InvoiceDrafting invoiceDrafting(ClassificationTable classifications, RateBook rates) {
        return new InvoiceDrafting(classifications, rates);
    }

    @Bean
    EInvoiceSealer invoiceSealer(
            Seal seal,
            @Value("${etax.invoice.bureau.authority}") String authority,
            @Value("${etax.invoice.bureau.name}") String name) {
        return new EInvoiceSealer(new IssuingBureau(new TaxAuthority(authority), name), seal.signingKey());
    }
}
