/** Who may act for whom: people (办税人员), invitations, programs, and the answer to every service's question. */
@NullMarked
package org.etax.registration.relation;

import org.jspecify.annotations.NullMarked;
