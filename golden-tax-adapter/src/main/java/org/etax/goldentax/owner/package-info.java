/** The services that own what is synchronised, asked with the credential of this one. */
@NullMarked
package org.etax.goldentax.owner;

import org.jspecify.annotations.NullMarked;
