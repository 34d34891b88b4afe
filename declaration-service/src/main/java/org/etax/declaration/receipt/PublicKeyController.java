package org.etax.declaration.receipt;

import java.util.List;
import org.etax.platform.seal.Seal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that this service's signatures are checked with. */
@RestController
@RequestMapping("/api/declaration/v1/public/keys")
class PublicKeyController {

    private final Seal seal;

    PublicKeyController(Seal seal) {
        this.seal = seal;
    }

    /** The public keys with which receipts and certificates can be checked by anybody. */
    @GetMapping
    List<KeyView> keys() {
        return List.of(new KeyView(seal.keyId(), "SM2withSM3", seal.publicKey().hex()));
    }

    /**
     * @param keyId as in {@code Etax-Key-Id}
     * @param algorithm GB/T 32918, signature in DER, default user id
     * @param publicKey uncompressed point, hexadecimal
     */
    record KeyView(String keyId, String algorithm, String publicKey) {}
}
