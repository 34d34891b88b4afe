/** The rule packs (规则包) to look at: what they say, what changed between two, and whether their worked examples still come out. */
@NullMarked
package org.etax.declaration.rulepack;

import org.jspecify.annotations.NullMarked;
