/** A service of one note, to prove the platform with. */
package org.etax.sample;
