package org.etax.goldentax;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class GoldenTaxApplication {

    /** Settings come from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(GoldenTaxApplication.class, arguments);
    }
}
