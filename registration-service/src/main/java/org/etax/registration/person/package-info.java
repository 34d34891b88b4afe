/** People: real names, their own taxpayer ids and the accounts they sign in with. */
@NullMarked
package org.etax.registration.person;

import org.jspecify.annotations.NullMarked;
