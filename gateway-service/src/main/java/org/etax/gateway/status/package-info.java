/** How the bureau is: for everybody in a few words, for operators with details. */
@NullMarked
package org.etax.gateway.status;

import org.jspecify.annotations.NullMarked;
