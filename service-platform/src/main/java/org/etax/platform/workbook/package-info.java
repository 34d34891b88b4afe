/** Lists as Excel workbooks, written while they are read. */
@NullMarked
package org.etax.platform.workbook;

import org.jspecify.annotations.NullMarked;
