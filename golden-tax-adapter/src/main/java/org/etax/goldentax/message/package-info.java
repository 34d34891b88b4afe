/**
 * The language of the legacy core (Golden Tax III): envelopes, business messages, answers. Pure: nothing here sends,
 * stores or waits. Every code and field name of the core comes from {@code golden-tax/core-codes.yaml}.
 */
@NullMarked
package org.etax.goldentax.message;

import org.jspecify.annotations.NullMarked;
