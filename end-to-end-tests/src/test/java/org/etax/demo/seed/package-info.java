/** What the seed makes before it goes through any door. */
package org.etax.demo.seed;
