/** The edges of HTTP that are alike in every service. */
@NullMarked
package org.etax.platform.web;

import org.jspecify.annotations.NullMarked;
