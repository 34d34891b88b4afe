package org.etax.declaration.receipt;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out receipt numbers: eighteen digits, unique by construction: {@code 5}, province, year, running number. Running
 * numbers come in blocks from one counter, so that a receipt costs no statement; what an instance leaves unused is a gap.
 */
@Component
public class ReceiptNumbers {

    private static final int BLOCK = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;
    private int year;
    private long next;
    private long end;

    ReceiptNumbers(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The next running number of a year. Called before the transaction of the act begins: it may need a connection.
     *
     * @param ofYear business year of the receipt
     */
    public synchronized Running next(int ofYear) {
        if (ofYear != year || next == end) {
            // a block is ours when its transaction is over, not before
            end = ownTransaction.execute(status -> endOfNewBlock(ofYear));
            next = end - BLOCK;
            year = ofYear;
        }
        return new Running(ofYear, next++);
    }

    private long endOfNewBlock(int ofYear) {
        return jdbc.queryForObject("""
                insert into receipt_number_block (year, next_number) values (?, ?)
                on conflict (year) do update set next_number = receipt_number_block.next_number + ?
                returning next_number""", (row, n) -> row.getLong(1), ofYear, BLOCK, BLOCK);
    }

    /**
     * A running number.
     *
     * @param year of the counter
     * @param number within the year
     */
    public record Running(int year, long number) {

        /**
         * The receipt number.
         *
         * @param province two digits
         */
        public String in(String province) {
            return "5%s%02d%013d".formatted(province, year % 100, number);
        }
    }
}
