package org.etax.kernel.event;

import java.util.Map;
import java.util.stream.Collectors;

/** The CloudEvents {@code type} of each contract and the topic its owner publishes it on. */
public final class EventTypes {

    private static final Map<Class<? extends EventContract>, String> TYPES = Map.of(
            TaxpayerRegistered.class, "org.etax.registration.taxpayer-registered.v1",
            TaxpayerFactsChanged.class, "org.etax.registration.taxpayer-facts-changed.v1",
            InvoiceIssued.class, "org.etax.invoice.invoice-issued.v1",
            InvoiceTotalsChanged.class, "org.etax.invoice.invoice-totals-changed.v1",
            ReturnAccepted.class, "org.etax.declaration.return-accepted.v1",
            TaxPaid.class, "org.etax.declaration.tax-paid.v1",
            DeadlineExtended.class, "org.etax.declaration.deadline-extended.v1",
            CoreSynchronised.class, "org.etax.goldentax.core-synchronised.v1",
            CoreBalancesLoaded.class, "org.etax.goldentax.core-balances-loaded.v1");

    private static final Map<String, Class<? extends EventContract>> CONTRACTS =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** Every contract with its type. */
    public static Map<Class<? extends EventContract>, String> all() {
        return TYPES;
    }

    /** {@code org.etax.<service>.<fact-in-past-tense>.v1}. */
    public static String typeOf(Class<? extends EventContract> contract) {
        String type = TYPES.get(contract);
        if (type == null) {
            throw new IllegalArgumentException("no type for " + contract);
        }
        return type;
    }

    /**
     * The contract of a type.
     *
     * @throws IllegalArgumentException when nobody publishes such a type
     */
    public static Class<? extends EventContract> contractOf(String type) {
        Class<? extends EventContract> contract = CONTRACTS.get(type);
        if (contract == null) {
            throw new IllegalArgumentException("unknown event type " + type);
        }
        return contract;
    }

    /** The topic of the service that owns the contract, e.g. {@code etax.invoice.v1}. */
    public static String topicOf(Class<? extends EventContract> contract) {
        return "etax." + typeOf(contract).split("\\.", -1)[2] + ".v1";
    }
}
