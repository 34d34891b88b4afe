package org.etax.declaration.filing;

import org.etax.kernel.event.CoreSynchronised;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Notes on a return what the legacy core said of it. */
@Component
class CoreStateHandler implements EventHandler<CoreSynchronised> {

    private final CopyRows rows;

    CoreStateHandler(CopyRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<CoreSynchronised> contract() {
        return CoreSynchronised.class;
    }

    @Override
    public void handle(CoreSynchronised event, EventEnvelope envelope) {
        if (event.subject() == CoreSynchronised.Subject.RETURN) {
            rows.noteCoreState(event);
        }
    }
}
