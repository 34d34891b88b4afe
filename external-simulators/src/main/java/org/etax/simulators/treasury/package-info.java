/** The bank and treasury network (财税库银横向联网, TIPS), as {@code docs/contracts/treasury.md} says. */
@NullMarked
package org.etax.simulators.treasury;

import org.jspecify.annotations.NullMarked;
