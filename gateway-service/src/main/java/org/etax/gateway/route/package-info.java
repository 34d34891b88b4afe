/** Where a request goes, and how the services behind are protected. */
@NullMarked
package org.etax.gateway.route;

import org.jspecify.annotations.NullMarked;
