package org.etax.simulators.goldentax;

/** What goes back over the bus. */
sealed interface EsbAnswer {

    /** An envelope with the core's answer. */
    record Reply(String xml) implements EsbAnswer {}

    /** A technical failure. */
    record Failure(EsbFault fault, String detail) implements EsbAnswer {}
}
