package org.etax.goldentax.message;

import java.time.Instant;
import java.util.Map;

/**
 * A technical message (技术报文) to the core.
 *
 * @param service which service is meant
 * @param sequence tran_seq
 * @param at when it is sent
 * @param expand name and value pairs in the head, in order: the caller's credential, data authority (sjjg), data person (sjry)
 * @param body the business message
 */
public record Envelope(
        CoreService service, TransactionSequence sequence, Instant at, Map<String, String> expand, String body) {}
