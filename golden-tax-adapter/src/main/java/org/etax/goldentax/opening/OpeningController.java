package org.etax.goldentax.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.etax.goldentax.operator.OperatorActs;
import org.etax.kernel.Ids;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.command.Answer;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening loads (期初数据), for operators. */
@RestController
@RequestMapping(OpeningController.ADDRESS)
@RequiresRole("operator")
class OpeningController {

    static final String ADDRESS = "/api/goldentax/v1/operations/opening-loads";

    private final OpeningRows rows;
    private final OperatorActs acts;

    OpeningController(OpeningRows rows, OperatorActs acts) {
        this.rows = rows;
        this.acts = acts;
    }

    /** Begins a load; who was taken over before is left alone. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<OpeningLoadView> begin(IncomingCommand incoming, @Valid @RequestBody Wanted wanted) {
        if (wanted.all() == !wanted.djxh().isEmpty()) {
            throw ProblemException.field("/djxh", "missing");
        }
        return acts.execute(incoming, "begin-opening-load", wanted, OpeningLoadView.class, () -> {
            UUID id = Ids.next();
            rows.add(id, wanted.djxh(), CurrentActor.get().account());
            return new Answer<>(HttpStatus.ACCEPTED, read(id), ADDRESS + "/" + id, null);
        });
    }

    /** The opening loads so far, oldest first. */
    @GetMapping
    Page<OpeningLoadView> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        return Page.of(
                rows.after(Cursor.parse(after).uuid(), Page.checked(limit) + 1), limit, load -> Cursor.of(load.id()));
    }

    /** One opening load and how far it is. */
    @GetMapping("/{id}")
    OpeningLoadView read(@PathVariable UUID id) {
        return rows.find(id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * @param all everybody
     * @param djxh or only these
     */
    record Wanted(
            boolean all, @Nullable @Size(max = 1000) List<@NotNull @Pattern(regexp = "[0-9]{1,20}") String> djxh) {

        @Override
        public List<String> djxh() {
            return djxh == null ? List.of() : djxh;
        }
    }
}
