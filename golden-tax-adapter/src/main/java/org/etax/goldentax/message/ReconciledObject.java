package org.etax.goldentax.message;

import java.util.UUID;
import org.etax.kernel.Money;

/**
 * One object as both sides must hold it.
 *
 * @param id ywid
 * @param version ywbb
 * @param amount see {@link CoreMessage.Delivery#amount()}
 */
public record ReconciledObject(UUID id, long version, Money amount) {}
