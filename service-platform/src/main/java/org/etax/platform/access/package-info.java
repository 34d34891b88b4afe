/** May the caller act for the taxpayer: asked of registration-service, never assumed. */
@NullMarked
package org.etax.platform.access;

import org.jspecify.annotations.NullMarked;
