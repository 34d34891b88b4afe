package org.etax.platform.seal;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that this service's signatures are checked with; only in services that sign. */
@RestController
@ConditionalOnBooleanProperty("etax.seal.required")
@RequestMapping("/api/${etax.service}/v1/public/keys")
class PublicKeyController {

    private final Seal seal;

    PublicKeyController(Seal seal) {
        this.seal = seal;
    }

    /** The public keys with which anybody can check what this service signed: the one in use first, then former ones. */
    @GetMapping
    List<KeyView> keys() {
        return seal.publicKeys().stream()
                .map(key -> new KeyView(key.name(), "SM2withSM3", key.hex()))
                .toList();
    }

    /**
     * @param keyId as a signed document names it
     * @param algorithm GB/T 32918, signature in DER, default user id
     * @param publicKey uncompressed point, hexadecimal
     */
    record KeyView(String keyId, String algorithm, String publicKey) {}
}
