package org.etax.declaration.extension;

import org.jspecify.annotations.Nullable;

/**
 * Why the deadline was extended, as taxpayers read it.
 *
 * @param zh Chinese
 * @param en English, where the officer gave it
 * @param noticeNumber number of the notice (文号), where there is one
 */
record Reason(String zh, @Nullable String en, @Nullable String noticeNumber) {}
