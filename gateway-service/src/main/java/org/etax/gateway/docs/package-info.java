/** One page with the API documents of all services. */
@NullMarked
package org.etax.gateway.docs;

import org.jspecify.annotations.NullMarked;
