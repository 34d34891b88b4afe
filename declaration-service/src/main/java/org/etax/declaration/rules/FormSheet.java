package org.etax.declaration.rules;

import java.util.List;

/**
 * One sheet of a form: the main form or a schedule.
 *
 * @param id first part of its cells' paths
 * @param name official name
 * @param official false for a worksheet (底稿) that is not filed
 * @param columns ids of the columns in order
 * @param lines ids of the lines in order
 */
public record FormSheet(String id, Bilingual name, boolean official, List<String> columns, List<String> lines) {}
