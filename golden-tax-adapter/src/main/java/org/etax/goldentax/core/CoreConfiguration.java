package org.etax.goldentax.core;

import java.io.IOException;
import java.io.InputStream;
import org.etax.goldentax.message.CoreCodes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoreSettings.class)
class CoreConfiguration {

    @Bean
    CoreCodes coreCodes(
            @Value("${etax.core.codes:classpath:golden-tax/core-codes.yaml}") Resource file, CoreSettings settings)
            throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            CoreCodes codes = CoreCodes.read(yaml);
            String channel = settings.channelId();
            return channel == null || channel.isBlank()
                    ? codes
                    : new CoreCodes(channel, codes.successCodes(), codes.services(), codes.codes(), codes.forms());
        }
    }
}
