/** The built front end: its files, its deep links, and nothing of its sources. */
@NullMarked
package org.etax.gateway.web;

import org.jspecify.annotations.NullMarked;
