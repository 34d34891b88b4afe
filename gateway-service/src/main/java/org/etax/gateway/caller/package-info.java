/** Who calls: nobody known, a program with a bearer token, or a person with a browser session. */
@NullMarked
package org.etax.gateway.caller;

import org.jspecify.annotations.NullMarked;
