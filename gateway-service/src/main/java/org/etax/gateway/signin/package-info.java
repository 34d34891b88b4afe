/** Browser sign-in: Keycloak gives the tokens, Redis keeps them, the page never sees them. */
@NullMarked
package org.etax.gateway.signin;

import org.jspecify.annotations.NullMarked;
