/** Demo taxpayers at scale, brought in through the real doors; the same numbers always give the same taxpayers and figures. */
package org.etax.demo.seed;
