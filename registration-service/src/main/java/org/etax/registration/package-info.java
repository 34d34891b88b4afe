/** registration-service: who a taxpayer is, and who may act for it. */
@NullMarked
package org.etax.registration;

import org.jspecify.annotations.NullMarked;
