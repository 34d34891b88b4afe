package org.etax.platform.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Names the message of a batch that could not be applied. The error handler counts attempts anew when the class changes: hence
 * two of them, so that an outage uses up no attempt and a poisoned message does not wait for ever after one.
 */
abstract sealed class FailedMessage extends BatchListenerFailedException {

    private FailedMessage(RuntimeException cause, ConsumerRecord<?, ?> message) {
        super("a message could not be applied", cause, message);
    }

    static FailedMessage of(RuntimeException cause, ConsumerRecord<?, ?> message) {
        return isOutage(cause) ? new Outage(cause, message) : new Refused(cause, message);
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    /** The database could not be reached. */
    static final class Outage extends FailedMessage {
        private Outage(RuntimeException cause, ConsumerRecord<?, ?> message) {
            super(cause, message);
        }
    }

    /** The message or its handler is at fault. */
    static final class Refused extends FailedMessage {
        private Refused(RuntimeException cause, ConsumerRecord<?, ?> message) {
            super(cause, message);
        }
    }
}
