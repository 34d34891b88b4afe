package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The return of the preceding period, which this one continues.
 *
 * @param reference the return's id, or the opening load that brought its closing cells from the core
 * @param fromCore true when it was filed in the legacy core
 * @param cells its cells, without those of value 0
 */
record PriorReturn(String reference, boolean fromCore, Map<String, BigDecimal> cells) {}
