package org.etax.declaration.payment;

import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives out official running numbers, unique over all instances: each takes a block of them at a time. Drawn outside of
 * transactions, so that nobody waits for another's commit; a number that is not used leaves a gap.
 */
@Component
public class OfficialNumbers {

    private static final long BLOCK = 100;
    private static final String TAKE = """
            insert into official_number_block (series, year, next_number) values (?, ?, ?)
            on conflict (series, year) do update set next_number = official_number_block.next_number + ?
            returning next_number""";

    private final JdbcTemplate jdbc;
    private final Map<Key, Block> blocks = new ConcurrentHashMap<>();

    /** What is numbered. */
    public enum Series {
        /** 电子税票号码. */
        TAX_TICKET,
        /** 税收完税证明票证号码. */
        CERTIFICATE
    }

    OfficialNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a series in a year, from 1. */
    public long next(Series series, Year year) {
        return blocks.computeIfAbsent(new Key(series, year), Block::new).next();
    }

    private record Key(Series series, Year year) {}

    private final class Block {
        private final Key key;
        private final ReentrantLock lock = new ReentrantLock();
        private long next;
        private long end;

        Block(Key key) {
            this.key = key;
        }

        long next() {
            lock.lock();
            try {
                if (next == end) {
                    end = take();
                    next = end - BLOCK;
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }

        private long take() {
            return Objects.requireNonNull(jdbc.queryForObject(
                    TAKE, Long.class, key.series().name(), key.year().getValue(), 1 + BLOCK, BLOCK));
        }
    }
}
