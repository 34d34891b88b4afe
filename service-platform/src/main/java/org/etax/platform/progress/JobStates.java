package org.etax.platform.progress;

import java.util.Map;
import java.util.Set;

/** Reads how far pieces of long work are, of many at once; the database is the truth, so any instance may tell. */
@FunctionalInterface
public interface JobStates {

    /** The states of those that exist. */
    Map<JobKey, JobState> read(Set<JobKey> keys);
}
