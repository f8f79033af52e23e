package org.aludel.core.dialect;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.SortDirection;
import org.jspecify.annotations.Nullable;

/** Writes indexes as all databases do; the standard knows nothing of them. A dialect adds what its database has. */
public class IndexCompiler extends DefinitionPart {

    private static final String NULLS = "choice where nulls stand in an index";
    private static final String NULLS_ADVICE = "Leave the place of nulls to the database.";

    public IndexCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** Writes {@code CREATE INDEX}. */
    public final SqlCompiler create(CreateIndex statement) {
        Index index = statement.index();
        sql.append("CREATE ")
                .append(index.unique() ? "UNIQUE " : "")
                .append(kind(index.method()))
                .append("INDEX ")
                .append(concurrently(statement.concurrently()))
                .append(definitions().ifNotExists(statement.ifNotExists(), DefinedObject.INDEX));
        name(statement.table(), requireName(index));
        method(index.method());
        sql.append(" (").list(index.elements(), this::element).append(")");
        include(index);
        where(index.where());
        options(statement);
        return sql;
    }

    private static String requireName(Index index) {
        String name = index.name();
        if (name == null) {
            throw CompileErrors.invalid("An index has no name. Give it one, or the schema a naming convention.");
        }
        return name;
    }

    /** Writes the name of an index and that of its table. */
    protected void name(QualifiedName table, String name) {
        sql.name(name).append(" ON ").name(table);
    }

    // ---- how it works and is built

    /** The word before INDEX that says how an index works, with a blank; empty where the word stands elsewhere. */
    protected String kind(@Nullable String method) {
        return "";
    }

    /** A method as the word before INDEX, with a blank; empty when it is not one of those words. */
    protected static String wordOf(Set<String> words, @Nullable String method) {
        String word = method == null ? "" : method.toUpperCase(Locale.ROOT);
        return words.contains(word) ? word + " " : "";
    }

    /** Writes how an index works before its columns, and refuses what the database has not got. */
    protected void method(@Nullable String method) {
        refuse(method != null, "methods of indexes", "Leave out the method of the index.");
    }

    /** Refuses one of the ways in which an index can work. */
    protected final void refuseMethod(boolean when, @Nullable String method, String advice) {
        refuse(when, "index method '" + method + "'", advice);
    }

    /** The words before the name for building or dropping an index while others write. */
    protected String concurrently(boolean concurrently) {
        refuse(concurrently, "CONCURRENTLY for indexes", "Create and drop indexes while nobody writes.");
        return "";
    }

    /** Writes what stands behind the definition of an index. */
    protected void options(CreateIndex statement) {}

    // ---- what it is over

    private void element(IndexElement element) {
        if (element.expression() instanceof ColumnReference<?> column) {
            sql.name(column.name());
            if (element.prefixLength() != null) {
                prefix(element.prefixLength());
            }
        } else {
            expression(element.expression());
        }
        String operatorClass = element.operatorClass();
        if (operatorClass != null) {
            operatorClass(operatorClass);
        }
        sql.append(element.direction() == SortDirection.DESCENDING ? " DESC" : "");
        if (element.nulls() != NullOrdering.UNSPECIFIED) {
            nulls(element);
        }
    }

    /** Writes an expression that an index is over. */
    protected void expression(Expression<?> expression) {
        throw unsupported("indexes over expressions", "Index a computed column instead.");
    }

    /** Writes an expression that an index is over in parentheses. */
    protected final void inParentheses(Expression<?> expression) {
        sql.append("(");
        bare(expression).append(")");
    }

    /** Writes how much of a column's values an index keeps. */
    protected void prefix(int length) {
        throw unsupported("indexes over the beginning of values", "Index the column, or an expression that cuts it.");
    }

    /** Writes the operator class of a part of an index. */
    protected void operatorClass(String name) {
        throw unsupported("operator classes", "Leave out the operator class.");
    }

    /** Writes where nulls stand in an index; called where a part of it says so. */
    protected void nulls(IndexElement element) {
        throw unsupported(NULLS, NULLS_ADVICE);
    }

    /** Writes where nulls stand in an index. */
    protected final void nullsInWords(IndexElement element) {
        sql.append(element.nulls() == NullOrdering.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    /** Writes nothing where nulls stand in an index by themselves, and refuses the other place. */
    protected final void naturalNulls(IndexElement element, NullOrdering whenAscending) {
        boolean natural = element.direction() == SortDirection.ASCENDING == (element.nulls() == whenAscending);
        refuse(!natural, NULLS, NULLS_ADVICE);
    }

    private void include(Index index) {
        if (!index.include().isEmpty()) {
            include(index.unique());
            sql.append(" INCLUDE ");
            names(index.include());
        }
    }

    /** Refuses further columns in an index where the database has none. */
    protected void include(boolean unique) {
        refuseInclude(true, "INCLUDE in an index");
    }

    /** Refuses further columns in an index. */
    protected final void refuseInclude(boolean when, String construct) {
        refuse(when, construct, "Add the columns to the index, or leave them out.");
    }

    private void where(@Nullable Expression<Boolean> condition) {
        if (condition != null) {
            refuse(!hasWhere(), "partial indexes", "Index all rows.");
            sql.append(" WHERE ");
            condition(condition);
        }
    }

    /** True when an index can hold some of the rows. */
    protected boolean hasWhere() {
        return false;
    }

    // ---- dropping

    /** Writes {@code DROP INDEX}. */
    public SqlCompiler drop(DropIndex statement) {
        return sql.append("DROP INDEX ")
                .append(concurrently(statement.concurrently()))
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.INDEX))
                .name(beside(statement.table(), statement.name()));
    }

    /** Writes {@code DROP INDEX ... ON}, for databases where names of indexes belong to tables. */
    protected final SqlCompiler dropOnTable(DropIndex statement) {
        return sql.append("DROP INDEX ")
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.INDEX))
                .name(statement.name())
                .append(" ON ")
                .name(statement.table());
    }
}
