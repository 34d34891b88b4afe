/**
 * Deadline extensions for a cohort of taxpayers (延期申报): proposed by one officer, decided by another of the same authority or
 * above. 税收征收管理法 art. 27 and its 实施细则 art. 37: whoever cannot file in time, for force majeure too, may file later with the
 * tax authority's approval. An approved extension is a rule: due days are derived from it, whoever joins the cohort later.
 */
@NullMarked
package org.etax.declaration.extension;

import org.jspecify.annotations.NullMarked;
