package org.aludel.core.dialect;

import java.util.stream.IntStream;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How one statement takes several values from a sequence. Immutable and thread-safe. */
public class SequenceBlocks {

    /** By a query over so many rows of {@code VALUES}. */
    public static final SequenceBlocks STANDARD = new SequenceBlocks();

    private static final String ALIAS = "n";

    protected SequenceBlocks() {}

    /**
     * A query whose only column has the next values of a sequence, in no particular order.
     *
     * @param sequence the sequence
     * @param count how many; at least 1
     */
    public final SelectStatement nextValues(QualifiedName sequence, int count) {
        return times(Sql.nextValue(sequence), count);
    }

    /**
     * A query whose only column has the next values of the sequence that makes the values of an identity column, in no
     * particular order; nulls where there is no such sequence, or it may not be used.
     *
     * @param table the table of the column
     * @param column the column
     * @param count how many; at least 1
     * @return null where identity columns have no sequences that can be asked
     */
    public final @Nullable SelectStatement nextIdentityValues(QualifiedName table, String column, int count) {
        Expression<Long> value = identityValue(table, column);
        return value == null ? null : times(value, count);
    }

    private SelectStatement times(Expression<Long> value, int count) {
        SelectStatement one = Sql.select(value.as("v"));
        return count == 1 ? one : one.from(rows(ALIAS, count));
    }

    /** The next value of the sequence of an identity column; null where there are none. */
    protected @Nullable Expression<Long> identityValue(QualifiedName table, String column) {
        return null;
    }

    /** As many rows as wanted. */
    protected FromClause rows(String alias, int count) {
        Object[][] rows =
                IntStream.rangeClosed(1, count).mapToObj(i -> new Object[] {i}).toArray(Object[][]::new);
        return Sql.valuesTable(alias, java.util.List.of(new ColumnDefinition<>("i", SqlTypes.INTEGER)), rows);
    }

    /** A call of a function that makes a table of the numbers from 1 to a count. */
    protected static FromClause numbers(String function, String alias, int count) {
        return Sql.tableFunction(
                Sql.function(function, SqlTypes.INTEGER, Sql.literal(1), count),
                alias,
                new ColumnDefinition<>("i", SqlTypes.INTEGER));
    }
}
