/** What every service stands on. It is plumbing, and knows nothing of tax. */
@NullMarked
package org.etax.platform;

import org.jspecify.annotations.NullMarked;
