package org.etax.invoice.suggestion;

import java.time.Instant;
import java.util.UUID;
import org.etax.invoice.drafting.InvoiceDraft;

/**
 * A draft kept under a name, to issue from again and again.
 *
 * @param id of the template
 * @param name unique for the taxpayer
 * @param draft what the next invoice begins with; as complete or incomplete as it was kept
 * @param changedBy who kept it last
 * @param changedAt when
 */
record InvoiceTemplate(UUID id, String name, InvoiceDraft draft, String changedBy, Instant changedAt) {}
