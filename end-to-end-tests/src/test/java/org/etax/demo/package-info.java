/** The whole system, started from its jars and driven through the gateway. */
package org.etax.demo;
