package org.etax.declaration.payment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads how the bureau reaches bank and treasury; without it the service does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TreasurySettings.class)
class PaymentConfiguration {}
