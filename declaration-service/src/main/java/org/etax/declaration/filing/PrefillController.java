package org.etax.declaration.filing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.etax.declaration.rules.Evaluation;
import org.etax.declaration.rules.Finding;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows returns before they are filed; changes nothing. */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}")
class PrefillController {

    private final ReturnPreparation preparation;
    private final Clock clock;

    PrefillController(ReturnPreparation preparation, Clock clock) {
        this.preparation = preparation;
        this.clock = clock;
    }

    /** The return filled from what the bureau knows; its {@code ETag} is the basis to submit with. */
    @GetMapping("/prefills/{form}/{period}")
    @Requires(Right.VIEW)
    ResponseEntity<PrefillView> prefill(
            Acting acting,
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean explain) {
        PreparedReturn prepared = prepare(acting, ReturnKey.ofPath(form, period));
        Evaluation evaluation = prepared.evaluate(Map.of());
        List<ExplanationView> explanations = explain
                ? evaluation.explanations().stream().map(ExplanationView::of).toList()
                : null;
        String basis = prepared.basis();
        return ResponseEntity.ok()
                .eTag("\"" + basis + "\"")
                .body(PrefillView.of(prepared, evaluation, basis, explanations));
    }

    /** Why a prefilled cell has its value. */
    @GetMapping("/prefills/{form}/{period}/explanations/{cell}")
    @Requires(Right.VIEW)
    ExplanationView explanation(
            Acting acting, @PathVariable String form, @PathVariable String period, @PathVariable String cell) {
        return prepare(acting, ReturnKey.ofPath(form, period))
                .evaluate(Map.of())
                .explain(cell)
                .map(ExplanationView::of)
                .orElseThrow(() ->
                        ProblemException.of(PlatformProblem.NOT_FOUND, List.of(FieldFault.of("cell", "unknown-cell"))));
    }

    /** What the return becomes with the taxpayer's own figures. */
    @PostMapping("/previews")
    @Requires(Right.VIEW)
    PreviewView preview(Acting acting, @RequestBody Preview request) {
        PreparedReturn prepared = prepare(acting, ReturnKey.parse(request.form(), request.period()));
        Evaluation evaluation = prepared.evaluate(CellEntries.figures("edits", request.edits()));
        return new PreviewView(
                prepared.basis(),
                CellValues.all(evaluation),
                evaluation.findings(),
                LiabilityView.of(evaluation.liabilities()),
                LiabilityView.total(evaluation.liabilities()));
    }

    private PreparedReturn prepare(Acting acting, ReturnKey key) {
        return preparation.prepare(acting.taxpayerId(), key, BusinessTime.today(clock));
    }

    /**
     * @param form code of the form
     * @param period tax period
     * @param edits the taxpayer's own figures by cell, decimal texts
     */
    record Preview(String form, String period, Map<String, String> edits) {

        Preview {
            edits = edits == null ? Map.of() : edits;
        }
    }

    /**
     * @param basis of the sources it was computed from
     * @param cells every cell, decimal texts
     * @param findings what the cross-checks found
     * @param liabilities what would become due
     * @param total of them
     */
    record PreviewView(
            String basis,
            Map<String, String> cells,
            List<Finding> findings,
            List<LiabilityView> liabilities,
            Money total) {}
}
