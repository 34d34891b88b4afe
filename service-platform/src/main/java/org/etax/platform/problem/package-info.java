/** How a service says no: RFC 9457 problem documents in Chinese and English, one catalogue of codes a service. */
@NullMarked
package org.etax.platform.problem;

import org.jspecify.annotations.NullMarked;
