package org.etax.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values that the realm definitions leave open. Every installation has its own; none is in the repository.
 *
 * @param gatewayUrl address of the gateway as browsers see it, for instance {@code http://localhost:8080}
 * @param administratorPassword of Keycloak's own administrator {@code admin}
 * @param demoPassword the one password of all demo people
 * @param taxpayerGateway secret of client {@code gateway} in realm {@code taxpayers}
 * @param kiosk secret of client {@code kiosk} in realm {@code taxpayers}
 * @param officerGateway secret of client {@code gateway} in realm {@code officers}
 * @param demoErp secret of client {@code demo-erp}
 * @param goldenTaxAdapter secret of client {@code golden-tax-adapter}
 * @param monitoring secret of client {@code monitoring}, which reads metrics
 * @param oneTimePasswords Base32 TOTP secret by officer name
 */
public record RealmSecrets(
        String gatewayUrl,
        String administratorPassword,
        String demoPassword,
        String taxpayerGateway,
        String kiosk,
        String officerGateway,
        String demoErp,
        String goldenTaxAdapter,
        String monitoring,
        Map<String, String> oneTimePasswords) {

    public RealmSecrets {
        oneTimePasswords = Map.copyOf(oneTimePasswords);
    }

    /** Fresh random secrets, for tests. */
    public static RealmSecrets random(String gatewayUrl) {
        return new RealmSecrets(
                gatewayUrl,
                Randomness.text(),
                Randomness.text(),
                Randomness.text(),
                Randomness.text(),
                Randomness.text(),
                Randomness.text(),
                Randomness.text(),
                Randomness.text(),
                Map.of(
                        "he.jing", Randomness.base32(),
                        "luo.wei", Randomness.base32(),
                        "shen.yun", Randomness.base32(),
                        "ops.admin", Randomness.base32()));
    }

    /** The six digits that the officer's second factor shows now. */
    public String oneTimePassword(String officer) {
        String secret = oneTimePasswords.get(officer);
        if (secret == null) {
            throw new IllegalArgumentException("no officer " + officer + ", there are "
                    + oneTimePasswords.keySet().stream().sorted().toList());
        }
        return OneTimePassword.at(secret, Instant.now());
    }

    /** As environment variables, by the names that the realm definitions use. */
    Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "ETAX_GATEWAY_URL", gatewayUrl,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword,
                "ETAX_DEMO_PASSWORD", demoPassword,
                "ETAX_TAXPAYER_GATEWAY_SECRET", taxpayerGateway,
                "ETAX_KIOSK_SECRET", kiosk,
                "ETAX_OFFICER_GATEWAY_SECRET", officerGateway,
                "ETAX_DEMO_ERP_SECRET", demoErp,
                "ETAX_GOLDEN_TAX_ADAPTER_SECRET", goldenTaxAdapter,
                "ETAX_MONITORING_SECRET", monitoring));
        oneTimePasswords.forEach((officer, secret) ->
                environment.put("ETAX_OTP_" + officer.replace('.', '_').toUpperCase(Locale.ROOT), secret));
        return environment;
    }
}
