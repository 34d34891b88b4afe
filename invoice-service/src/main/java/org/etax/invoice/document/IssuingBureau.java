package org.etax.invoice.document;

import org.etax.kernel.TaxAuthority;

/**
 * The provincial bureau that issues, as it stands in the file.
 *
 * @param authority its code: {@code 1}, two digits of region, eight zeros
 * @param name its name, e.g. 国家税务总局浙江省税务局
 */
public record IssuingBureau(TaxAuthority authority, String name) {

    /** {@code SWEI} and four digits of region. */
    String tag() {
        return "SWEI" + authority.code().substring(1, 5);
    }
}
