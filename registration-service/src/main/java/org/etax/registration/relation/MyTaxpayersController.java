package org.etax.registration.relation;

import java.util.UUID;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For whom I may act. */
@RestController
@RequestMapping("/api/registration/v1/me")
class MyTaxpayersController {

    private final MyTaxpayers mine;

    MyTaxpayersController(MyTaxpayers mine) {
        this.mine = mine;
    }

    /** For whom the caller may act, and the invitations that wait. */
    @GetMapping("/taxpayers")
    MyTaxpayers.View taxpayers(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "500") int limit) {
        return mine.of(CurrentActor.get(), Cursor.parse(after), Page.checked(limit));
    }

    /** Accepts an invitation to act for a taxpayer. */
    @PostMapping("/invitations/{invitationId}/acceptance")
    ResponseEntity<RelationView> accept(IncomingCommand incoming, @PathVariable UUID invitationId) {
        return mine.answer(CurrentActor.get(), incoming, invitationId, Relation.Status.ACTIVE);
    }

    /** Declines an invitation to act for a taxpayer. */
    @PostMapping("/invitations/{invitationId}/refusal")
    ResponseEntity<RelationView> refuse(IncomingCommand incoming, @PathVariable UUID invitationId) {
        return mine.answer(CurrentActor.get(), incoming, invitationId, Relation.Status.REFUSED);
    }
}
