/** The main job, played through the gateway as a client would: for people as a demonstration, for us as a test. */
@NullMarked
package org.etax.demo;

import org.jspecify.annotations.NullMarked;
