package org.etax.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.etax.declaration.certificate.VerificationCode;
import org.jspecify.annotations.Nullable;

/**
 * What the receipt says; the sealed receipt itself is a document of its own.
 *
 * @param number of the receipt
 * @param verificationCode lets anybody check it; shown in the answer to the submission and on the sealed receipt
 * @param receivedAt what timeliness is judged by
 * @param timely received by the last day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(String number, @Nullable VerificationCode verificationCode, Instant receivedAt, boolean timely) {}
