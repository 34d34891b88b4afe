package org.etax.registration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts registration-service. */
@SpringBootApplication
public class RegistrationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RegistrationApplication.class, arguments);
    }
}
