/**
 * The words that mean the same to every service: who, where, when, how much, and what has happened.
 * Nothing here knows a framework; when in doubt, a word stays in its service.
 */
@NullMarked
package org.etax.kernel;

import org.jspecify.annotations.NullMarked;
