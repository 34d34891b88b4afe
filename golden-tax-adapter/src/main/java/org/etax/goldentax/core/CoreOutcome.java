package org.etax.goldentax.core;

import java.time.Duration;
import org.etax.goldentax.message.Answer;

/** What a call of the core came to. */
public sealed interface CoreOutcome {

    /** @param answer what it says */
    record Answered(Answer answer) implements CoreOutcome {}

    /**
     * A business refusal: the same again is of no use.
     *
     * @param code rtn_code
     * @param reason the core's words
     */
    record Refused(String code, String reason) implements CoreOutcome {}

    /** Perhaps done, perhaps not: only the same number may be sent again. */
    record Unknown(String reason) implements CoreOutcome {}

    /**
     * Nothing was done and nothing will be for a while.
     *
     * @param pause how long the core asks to wait
     */
    record Closed(Duration pause, String reason) implements CoreOutcome {}

    /** The message itself cannot be carried: a defect, somebody must look. */
    record Defective(String reason) implements CoreOutcome {}
}
