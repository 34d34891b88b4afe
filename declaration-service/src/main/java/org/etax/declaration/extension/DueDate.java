package org.etax.declaration.extension;

import org.etax.declaration.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The last day to file and pay for one taxpayer.
 *
 * @param deadline the day, and how it is known
 * @param extension why it is not the day of the calendar; null when it is
 */
public record DueDate(Deadline deadline, @Nullable GrantedExtension extension) {}
