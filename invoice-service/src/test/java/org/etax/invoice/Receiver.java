package org.etax.invoice;

import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.AccessSource;
import org.etax.platform.test.GrantedRights;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The service as a process of its own, in which Lin may do everything for one taxpayer. */
final class Receiver {

    private Receiver() {}

    /** Started with {@code --granted=} and the taxpayer's id. */
    public static void main(String[] arguments) {
        SpringApplication service = new SpringApplication(InvoiceApplication.class);
        service.addInitializers((GenericApplicationContext context) -> {
            GrantedRights rights = new GrantedRights();
            rights.grant(
                    "lin", new TaxpayerId(context.getEnvironment().getRequiredProperty("granted")), Right.values());
            context.registerBean(AccessSource.class, () -> rights);
        });
        service.run(arguments);
    }
}
