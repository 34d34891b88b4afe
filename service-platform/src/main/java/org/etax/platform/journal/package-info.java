/** What a transaction leaves behind besides its state: events and audit entries, numbered per taxpayer. */
@NullMarked
package org.etax.platform.journal;

import org.jspecify.annotations.NullMarked;
