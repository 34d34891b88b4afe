/** Registering a new enterprise: preview of the register's record, invitation, confirmation (税务信息确认). */
@NullMarked
package org.etax.registration.enterprise;

import org.jspecify.annotations.NullMarked;
