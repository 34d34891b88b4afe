package org.etax.simulators.treasury;

/** What became of a debit request at the network's door. */
sealed interface Reception {

    /** The first request with this number. */
    record Taken(Debit debit) implements Reception {}

    /** The same request again; no money moves. */
    record Repeated(Debit debit) implements Reception {}

    /** The number stands for another request. */
    record Contradicted() implements Reception {}

    /** A fault swallowed the request or the answer; the caller cannot know which. */
    record Unanswered() implements Reception {}
}
