/** Public security (公安): whether a name and a resident id belong together. */
@NullMarked
package org.etax.simulators.publicsecurity;

import org.jspecify.annotations.NullMarked;
