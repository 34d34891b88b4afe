package org.etax.platform.seal;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only for services that sign: they say {@code etax.seal.required: true}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("etax.seal.required")
class SealConfiguration {

    @Bean
    Seal seal(
            @Value("${etax.seal.private-key:}") String privateKey,
            @Value("${etax.seal.former-public-keys:}") List<String> formerPublicKeys) {
        if (privateKey.isEmpty()) {
            throw new IllegalStateException(
                    "etax.seal.private-key is not set; it takes 64 hexadecimal digits, e.g. from: openssl rand -hex 32");
        }
        return new Seal(
                Sm2SigningKey.ofHex(privateKey),
                formerPublicKeys.stream().map(Sm2PublicKey::ofHex).toList());
    }
}
