package org.etax.declaration.rules.formula;

/** A formula that is not well formed; the message is for the author of the pack and says where. */
public final class FormulaFault extends RuntimeException {

    public FormulaFault(String message) {
        super(message);
    }
}
