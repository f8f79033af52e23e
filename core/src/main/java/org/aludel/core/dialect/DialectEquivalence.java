package org.aludel.core.dialect;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.ReferentialAction;
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

    private static final Pattern CHARACTER = Pattern.compile("\\b(char|character)\\b(?! ?\\(| varying| large)");

    private static final Set<ReferentialAction> RESTRICTING =
            EnumSet.of(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION);

    private final Dialect dialect;

    public DialectEquivalence(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String storedName(String name) {
        return dialect.identifiers().folded(name);
    }

    @Override
    public boolean sameType(SqlType<?> one, SqlType<?> other) {
        return one.equals(other) || typeName(one).equals(typeName(other));
    }

    /** The name by which two types are compared. */
    private String typeName(SqlType<?> type) {
        try {
            String name = dialect.types().ddlName(type);
            return comparableType(name.indexOf('"') < 0 ? name.toLowerCase(Locale.ROOT) : name);
        } catch (UnsupportedConstructException e) {
            return type.toString(); // only equal to itself
        }
    }

    /**
     * A name of a type, in lower case unless it is quoted, without what says nothing. A text is one character long unless
     * told otherwise (SQL:2016 part 2, 6.1); dialects know what else goes without saying.
     */
    protected String comparableType(String name) {
        return CHARACTER.matcher(name).replaceAll("$1(1)");
    }

    @Override
    public boolean sameExpression(Expression<?> one, Expression<?> other) {
        return one.equals(other) || comparable(one).equals(comparable(other));
    }

    /** The text by which two expressions are compared. */
    protected String comparable(Expression<?> expression) {
        return ComparableText.of(text(expression), this::comparableFunction);
    }

    /** What stands in a definition; for an expression that cannot stand there, what people read. */
    private String text(Expression<?> expression) {
        try {
            return dialect.newCompiler().definitionText(expression);
        } catch (AludelException e) {
            return dialect.newCompiler().describe(expression);
        }
    }

    /** The name by which a function is compared; one for all names of the same function, in lower case. */
    protected String comparableFunction(String name) {
        return name;
    }

    /** Nobody can tell from the text that a database made of a query. */
    @Override
    public boolean sameQuery(Query one, Query other) {
        return true;
    }

    /** Numbers begin with 1 unless told otherwise. */
    @Override
    public boolean sameIdentity(Identity one, Identity other) {
        return one.always() == other.always() && sameOptions(one.options(), other.options());
    }

    /**
     * True when the numbers are the same. Without a first number, those that go up begin with their minimum or 1, those
     * that go down with their maximum or -1; limits and caches that were left to the database are whatever it has.
     */
    @Override
    public boolean sameOptions(SequenceOptions one, SequenceOptions other) {
        return one.cycle() == other.cycle()
                && first(one) == first(other)
                && increment(one) == increment(other)
                && sameIfGiven(one.minimum(), other.minimum())
                && sameIfGiven(one.maximum(), other.maximum())
                && sameIfGiven(one.cache(), other.cache());
    }

    /** True when two actions are the same where constraints are checked at once, so that NO ACTION is RESTRICT. */
    protected static boolean sameActionAtOnce(ReferentialAction one, ReferentialAction other) {
        return one == other || RESTRICTING.contains(one) && RESTRICTING.contains(other);
    }

    private static long increment(SequenceOptions options) {
        Long increment = options.increment();
        return increment == null ? 1 : increment;
    }

    private static long first(SequenceOptions options) {
        return Objects.requireNonNull(SequenceCompiler.begunWithOne(options).start());
    }

    private static boolean sameIfGiven(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null || one.equals(other);
    }

    @Override
    public boolean keepsComments() {
        return dialect.supports(Capability.COMMENTS);
    }

    @Override
    public boolean keepsEnumTypes() {
        return dialect.supports(Capability.ENUM_TYPES);
    }
}
