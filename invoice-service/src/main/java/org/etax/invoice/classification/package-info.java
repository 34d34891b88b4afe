/** The table of goods and services tax classification codes (商品和服务税收分类编码) and the rates it allows. */
@NullMarked
package org.etax.invoice.classification;

import org.jspecify.annotations.NullMarked;
