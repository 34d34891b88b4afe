package org.etax.invoice.export;

import java.util.Map;
import org.etax.platform.progress.JobKey;

/**
 * The right to write an export, for as long as nobody else has begun another attempt.
 *
 * @param key which export
 * @param attempt whose parts these are
 * @param list which list
 * @param filters of the list
 */
record ExportClaim(JobKey key, int attempt, String list, Map<String, String> filters) {}
