/** What the tests of every service stand on: real servers, signed tokens, the placement lint, the SQL guard and the house rules. */
@NullMarked
package org.etax.platform.test;

import org.jspecify.annotations.NullMarked;
