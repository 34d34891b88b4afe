/**
 * The contracts of what services tell each other: immutable records, published as CloudEvents on the owner's topic
 * ({@code etax.<service>.v1}), key = taxpayer id. New fields may be added; nothing is renamed, retyped or removed within a version.
 */
@NullMarked
package org.etax.kernel.event;

import org.jspecify.annotations.NullMarked;
