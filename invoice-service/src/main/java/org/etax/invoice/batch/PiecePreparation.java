package org.etax.invoice.batch;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.etax.invoice.drafting.DraftOutcome;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.issuing.IssuingDay;
import org.etax.invoice.issuing.Preparation;
import org.springframework.stereotype.Component;

/** Draws and seals the lines of a piece before its transaction, on all cores: nearly all the work is here. */
@Component
class PiecePreparation {

    private final Preparation preparation;

    PiecePreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    /** Every line that is not blank, in order. */
    List<PieceLine> prepare(Piece piece, IssuingDay day) {
        List<BatchLine> lines = new ArrayList<>();
        BatchReader.piece(new ByteArrayInputStream(piece.content()), BatchReader.LONGEST_LINE, piece.firstLine())
                .forEachRemaining(lines::add);
        return lines.parallelStream().map(line -> prepare(line, day)).toList();
    }

    /** Every line that is not blank, refused for the same reason. */
    List<PieceLine> refuse(Piece piece, String code) {
        List<PieceLine> lines = new ArrayList<>();
        BatchReader.piece(new ByteArrayInputStream(piece.content()), BatchReader.LONGEST_LINE, piece.firstLine())
                .forEachRemaining(line -> lines.add(new PieceLine.Refused(
                        new BatchLineError(line.number(), null, List.of(BatchLineError.Fault.of("", code))))));
        return lines;
    }

    private PieceLine prepare(BatchLine line, IssuingDay day) {
        return switch (line) {
            case BatchLine.Draft(var number, var end, var draft) -> prepare(number, draft, day);
            case BatchLine.Unreadable(var number, var end, var finding) ->
                new PieceLine.Refused(new BatchLineError(number, null, List.of(BatchLineError.Fault.of(finding))));
        };
    }

    private PieceLine prepare(long number, InvoiceDraft draft, IssuingDay day) {
        return switch (preparation.draw(draft, day)) {
            case DraftOutcome.Drawn drawn ->
                new PieceLine.Ready(
                        number, preparation.seal(drawn.serial(), preparation.digest(draft), drawn.invoice(), day));
            case DraftOutcome.Refused refused ->
                new PieceLine.Refused(new BatchLineError(
                        number,
                        draft.serial(),
                        refused.findings().stream()
                                .map(BatchLineError.Fault::of)
                                .toList()));
        };
    }
}
