package org.etax.declaration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class DeclarationApplication {

    /** Settings come from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(DeclarationApplication.class, arguments);
    }
}
