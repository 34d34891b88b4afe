/** Strict reading of the YAML documents that carry law: everything is text until asked for, nothing is left unread. */
@NullMarked
package org.etax.declaration.yaml;

import org.jspecify.annotations.NullMarked;
