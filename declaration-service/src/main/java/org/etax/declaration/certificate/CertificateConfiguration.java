package org.etax.declaration.certificate;

import org.etax.declaration.ledger.LevyItems;
import org.etax.platform.seal.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The certificate writer as a bean. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    CertificateIssue certificateIssue(LevyItems items, Seal seal) {
        return new CertificateIssue(items, seal);
    }
}
