package org.etax.registration.relation;

import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.AccessAnswer;
import org.etax.platform.access.AccessSource;
import org.etax.platform.access.AnswersAccess;
import org.etax.platform.security.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers every service's question with the caller's own token. */
@RestController
class AccessController {

    private final AccessSource source;

    AccessController(AccessSource source) {
        this.source = source;
    }

    /** Always 200: a refusal is an answer. */
    @GetMapping("/api/registration/v1/taxpayers/{taxpayerId}/access")
    @AnswersAccess
    AccessAnswer access(@PathVariable TaxpayerId taxpayerId) {
        return source.ask(CurrentActor.token(), taxpayerId);
    }
}
