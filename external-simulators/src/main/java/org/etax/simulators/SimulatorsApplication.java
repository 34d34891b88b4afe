package org.etax.simulators;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** All simulators in one process; port 8090 unless configured otherwise. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SimulatorsApplication {

    /** Starts the simulators. */
    public static void main(String[] args) {
        SpringApplication.run(SimulatorsApplication.class, args);
    }
}
