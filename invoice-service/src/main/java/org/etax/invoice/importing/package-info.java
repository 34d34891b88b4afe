/** Invoice files that a buyer brings itself: read, checked, matched with the pool and kept (数电票文件导入). */
@NullMarked
package org.etax.invoice.importing;

import org.jspecify.annotations.NullMarked;
