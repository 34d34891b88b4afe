package org.etax.bench;

/** One measurement. */
interface Benchmark {

    /** Measures the running installation. */
    void run(Target target, Report report) throws Exception;
}
