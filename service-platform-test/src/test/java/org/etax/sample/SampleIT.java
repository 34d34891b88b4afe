package org.etax.sample;

import org.etax.platform.test.ServiceTest;

/** The sample service, for tests that set it up in another way. */
@ServiceTest
abstract class SampleIT {}
