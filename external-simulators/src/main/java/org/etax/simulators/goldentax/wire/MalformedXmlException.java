package org.etax.simulators.goldentax.wire;

/** Text that is no XML of the kind this system reads. */
public class MalformedXmlException extends Exception {

    /** @param message what is wrong, without repeating the text */
    public MalformedXmlException(String message) {
        super(message);
    }
}
