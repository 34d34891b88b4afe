/** What a service's OpenAPI description says of the platform's own parameters. */
@NullMarked
package org.etax.platform.description;

import org.jspecify.annotations.NullMarked;
