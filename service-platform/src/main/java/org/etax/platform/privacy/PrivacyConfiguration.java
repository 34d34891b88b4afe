package org.etax.platform.privacy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only for services that keep personal identifiers: they say {@code etax.privacy.required: true}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("etax.privacy.required")
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

    @Bean
    PersonalData personalData(PrivacyProperties properties) {
        return new PersonalData(properties);
    }
}
