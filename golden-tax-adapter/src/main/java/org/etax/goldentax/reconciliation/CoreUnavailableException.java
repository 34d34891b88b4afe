package org.etax.goldentax.reconciliation;

/** The core cannot be asked now. */
final class CoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CoreUnavailableException(String message) {
        super(message);
    }
}
