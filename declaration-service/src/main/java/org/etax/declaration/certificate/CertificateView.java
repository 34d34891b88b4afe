package org.etax.declaration.certificate;

import java.time.Instant;
import java.util.UUID;

/**
 * That a certificate was issued.
 *
 * @param id of it
 * @param number 票证号码
 * @param paymentId the payment it proves
 * @param issuedAt when
 */
record CertificateView(UUID id, CertificateNumber number, UUID paymentId, Instant issuedAt) {}
