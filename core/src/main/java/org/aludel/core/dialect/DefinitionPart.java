package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;

/**
 * What the compilers of the parts of definitions have in common: refusals, names and expressions. One compilation and
 * one thread.
 */
public abstract class DefinitionPart {

    protected final SqlCompiler sql;

    protected DefinitionPart(SqlCompiler sql) {
        this.sql = sql;
    }

    /** The compilers of all parts. */
    protected final DefinitionCompiler definitions() {
        return sql.statements().definitions();
    }

    /** Refuses a construct that the database has not got. */
    protected final void refuse(boolean when, String construct, String advice) {
        if (when) {
            throw unsupported(construct, advice);
        }
    }

    /** The error for a construct that the database has not got. */
    protected final UnsupportedConstructException unsupported(String construct, String advice) {
        return CompileErrors.unsupported(sql.dialect(), construct, advice);
    }

    /** Writes names in parentheses. */
    protected final SqlCompiler names(List<String> names) {
        return sql.append("(").list(names, name -> sql.name(name)).append(")");
    }

    /** The name of what stands in the schema of a table. */
    protected static QualifiedName beside(QualifiedName table, String name) {
        return new QualifiedName(table.catalog(), table.schema(), name);
    }

    /** A text as a literal. */
    protected final String text(String text) {
        return sql.target().types().literal(SqlTypes.VARCHAR, text);
    }

    /** Writes an expression over columns of one table, without the table; values in it are literals. */
    protected final SqlCompiler bare(Expression<?> expression) {
        return sql.expression(BareExpressions.of(expression));
    }

    /** An expression over columns of one table, without the table and with literals for parameters. */
    protected static <T> Expression<T> bared(Expression<T> expression) {
        return BareExpressions.of(expression);
    }

    /** Writes a condition on columns of one table, without the table; values in it are literals. */
    protected final SqlCompiler condition(Expression<Boolean> condition) {
        Expression<Boolean> bared = bared(condition);
        return sql.condition(bared instanceof Predicate predicate ? predicate : new BooleanPredicate(bared));
    }
}
