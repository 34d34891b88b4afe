/** Facts leave through the outbox and come in through the inbox: nothing lost, nothing applied twice. */
@NullMarked
package org.etax.platform.event;

import org.jspecify.annotations.NullMarked;
