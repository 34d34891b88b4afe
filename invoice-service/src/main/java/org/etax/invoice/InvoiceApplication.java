package org.etax.invoice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class InvoiceApplication {

    /** Settings come from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(InvoiceApplication.class, arguments);
    }
}
