package dev.candor.store.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Numbers for visitors, each given once, in no order: taken from the sequence by the block and shuffled. In the sequence's own
 * order they would say who came first, and with that which other row of the same moment is theirs.
 */
final class VisitorNumbers {
    /** Numbers of a block; a quiet day's visitors all share one. What is left of it at the end of the process is lost. */
    private static final int BLOCK = 4096;

    private static final String TAKE = "select nextval('visitor_number') from generate_series(1, " + BLOCK + ")";

    private final Random random;
    private final List<Integer> block = new ArrayList<>(BLOCK);

    VisitorNumbers(Random random) {
        this.random = random;
    }

    /** As many as asked for. Sequences know no rollback, so a number is never given again, whatever becomes of the transaction. */
    Object[] take(Connection connection, int count) throws SQLException {
        while (block.size() < count) {
            fill(connection);
        }
        List<Integer> taken = block.subList(block.size() - count, block.size());
        Object[] numbers = taken.toArray();
        taken.clear();
        return numbers;
    }

    private void fill(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                block.add(rows.getInt(1));
            }
        }
        Collections.shuffle(block, random);
    }
}
