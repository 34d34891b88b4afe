/** What people type: checked before anybody works with it. */
@NullMarked
package org.etax.registration.input;

import org.jspecify.annotations.NullMarked;
