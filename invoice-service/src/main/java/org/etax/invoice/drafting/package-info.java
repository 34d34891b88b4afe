/** From what a client sends to an invoice that may be issued: limits, arithmetic, rules, and every reason for refusal. */
@NullMarked
package org.etax.invoice.drafting;

import org.jspecify.annotations.NullMarked;
