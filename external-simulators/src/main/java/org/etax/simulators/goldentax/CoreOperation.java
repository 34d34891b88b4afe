package org.etax.simulators.goldentax;

import java.util.Set;
import org.etax.simulators.goldentax.wire.XmlText;

/** What one or more services do. */
interface CoreOperation {

    /** The services it answers. */
    Set<CoreService> services();

    /**
     * Does it.
     *
     * @param reply takes the fields of the answer
     * @throws CoreRejection when the core says no
     */
    void perform(CoreService service, BusinessMessage message, Incoming incoming, XmlText reply);

    /**
     * What is known of the message beside its fields.
     *
     * @param digest SHA-256 of the business message
     * @param text the business message
     * @param lose whether to forget it although the answer says that it was kept
     */
    record Incoming(String digest, String text, boolean lose) {}
}
