/** Through which channel a caller comes, and what that channel may do. */
@NullMarked
package org.etax.gateway.channel;

import org.jspecify.annotations.NullMarked;
