/** The built front ends: their files, their deep links, and nothing of their sources. */
@NullMarked
package org.etax.gateway.web;

import org.jspecify.annotations.NullMarked;
