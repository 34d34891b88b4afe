/**
 * Rules as data: rule packs (dated YAML documents with forms, formulas, checks, rates and worked examples) and the engine that
 * compiles and evaluates them in exact decimals. Knows no framework.
 */
@NullMarked
package org.etax.declaration.rules;

import org.jspecify.annotations.NullMarked;
