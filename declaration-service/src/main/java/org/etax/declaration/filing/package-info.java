/**
 * Filing (申报): prefilled returns, drafts, submission, corrections, and what the legacy core says of them. A submission is one
 * transaction; its sources are read in one round trip, its rows written by as few statements as can be.
 */
@NullMarked
package org.etax.declaration.filing;

import org.jspecify.annotations.NullMarked;
