package org.aludel.core.dialect;

import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.difference.Equivalence;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Query;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for a database: types of one name, and expressions that it stores alike. A dialect overrides what its
 * database changes besides.
 */
public class DialectEquivalence implements Equivalence {

    private final Dialect dialect;

    public DialectEquivalence(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean sameType(SqlType<?> one, SqlType<?> other) {
        return one.equals(other) || typeName(one).equals(typeName(other));
    }

    /** The name by which two types are compared; dialects take back what the database makes of it. */
    protected String typeName(SqlType<?> type) {
        try {
            return dialect.types().ddlName(type);
        } catch (UnsupportedConstructException e) {
            return type.toString(); // only equal to itself
        }
    }

    @Override
    public boolean sameExpression(Expression<?> one, Expression<?> other) {
        return one.equals(other) || comparable(one).equals(comparable(other));
    }

    /** The text by which two expressions are compared. */
    protected String comparable(Expression<?> expression) {
        return ComparableText.of(dialect.newCompiler().definitionText(expression));
    }

    /** Nobody can tell from the text that a database made of a query. */
    @Override
    public boolean sameQuery(Query one, Query other) {
        return true;
    }

    /** What was left to the database is whatever the database has. */
    @Override
    public boolean sameOptions(SequenceOptions one, SequenceOptions other) {
        return one.cycle() == other.cycle()
                && same(one.start(), other.start(), 1)
                && same(one.increment(), other.increment(), 1)
                && sameIfGiven(one.minimum(), other.minimum())
                && sameIfGiven(one.maximum(), other.maximum());
    }

    private static boolean same(@Nullable Long one, @Nullable Long other, long usual) {
        return (one == null ? usual : one) == (other == null ? usual : other);
    }

    private static boolean sameIfGiven(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null || one.equals(other);
    }

    @Override
    public boolean keepsComments() {
        return dialect.supports(Capability.COMMENTS);
    }
}
