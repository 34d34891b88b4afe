package org.etax.platform.progress;

/**
 * How far a piece of long work is.
 *
 * @param version differs from that of every other state of the same work; whoever says it has seen this state
 * @param finished nothing more will change
 * @param body what a viewer is told, written as JSON
 */
public record JobState(String version, boolean finished, Object body) {}
