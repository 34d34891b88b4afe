package org.etax.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.etax.kernel.Ids;
import org.etax.kernel.Right;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.ProblemCode;
import org.etax.platform.problem.ProblemException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class SampleApplication {

    enum SampleProblem implements ProblemCode {
        NOTE_REFUSED;

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    record NoteRequest(@NotBlank @Size(max = 100) String text) {}

    record NoteView(UUID id, String text) {}

    @RestController
    @RequestMapping("/api/registration/v1/taxpayers/{taxpayerId}/notes")
    static class NoteController {

        private final Commands commands;
        private final JdbcClient jdbc;
        private final Journal journal;

        NoteController(Commands commands, JdbcClient jdbc, Journal journal) {
            this.commands = commands;
            this.jdbc = jdbc;
            this.journal = journal;
        }

        @PostMapping
        @Requires(Right.FILE_RETURN)
        ResponseEntity<NoteView> write(
                Acting acting, IncomingCommand incoming, @Valid @RequestBody NoteRequest request) {
            return commands.execute(acting, incoming, "write-note", request, NoteView.class, () -> {
                NoteView note = new NoteView(Ids.next(), request.text());
                jdbc.sql("insert into note (taxpayer_id, id, text) values (?, ?, ?)")
                        .params(acting.taxpayerId().value(), note.id(), note.text())
                        .update();
                journal.publish(new TaxpayerFactsChanged(acting.taxpayerId(), count(acting), List.of(), List.of()));
                journal.audit(new AuditRecord(
                        acting.taxpayerId(),
                        AuditActor.of(acting),
                        "write-note",
                        "note",
                        note.id().toString(),
                        null,
                        note));
                if (request.text().equals("refuse me")) {
                    throw ProblemException.of(SampleProblem.NOTE_REFUSED, "because")
                            .with("originalId", "42");
                }
                return Answer.created(note, "/notes/" + note.id());
            });
        }

        @GetMapping
        @Requires(Right.VIEW)
        long count(Acting acting) {
            return jdbc.sql("select count(*) from note where taxpayer_id = ?")
                    .param(acting.taxpayerId().value())
                    .query(Long.class)
                    .single();
        }
    }

    @Component
    static class FactCounter implements EventHandler<TaxpayerFactsChanged> {

        /** How often version 14 finds no database: more often than a poisoned message is tried. */
        private final AtomicInteger outages = new AtomicInteger(13);

        private final JdbcClient jdbc;

        FactCounter(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Class<TaxpayerFactsChanged> contract() {
            return TaxpayerFactsChanged.class;
        }

        @Override
        public void handle(TaxpayerFactsChanged event, EventEnvelope envelope) {
            if (event.version() == 13) {
                throw new IllegalStateException("thirteen is poison");
            }
            if (event.version() == 14 && outages.decrementAndGet() >= 0) {
                throw new TransientDataAccessResourceException("the database is away");
            }
            jdbc.sql("""
                    insert into seen_fact (taxpayer_id, ordinal, version)
                    select :taxpayerId, count(*) + 1, :version from seen_fact where taxpayer_id = :taxpayerId""")
                    .param("taxpayerId", event.taxpayerId().value())
                    .param("version", event.version())
                    .update();
        }
    }
}
