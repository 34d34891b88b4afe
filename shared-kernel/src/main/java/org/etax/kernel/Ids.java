package org.etax.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Identifiers made by the application (RFC 9562, version 7): unique without asking anybody, sorted by time. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** The next UUIDv7. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
