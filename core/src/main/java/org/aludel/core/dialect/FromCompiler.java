package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.CustomFrom;
import org.aludel.core.sql.DeferredFrom;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.FromVisitor;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.TableSample;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.sql.TextTable;
import org.aludel.core.sql.ValuesTable;
import org.jspecify.annotations.Nullable;

/** Writes elements of FROM clauses in standard SQL. A dialect overrides the methods where its grammar differs. */
public class FromCompiler implements FromVisitor<SqlCompiler> {

    protected final SqlCompiler sql;

    public FromCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** What stands between a table and its alias. */
    protected String as() {
        return " AS ";
    }

    @Override
    public SqlCompiler visitTableReference(TableReference table) {
        return sql.name(table.qualifiedName());
    }

    @Override
    public SqlCompiler visitAliasedFrom(AliasedFrom aliased) {
        CommonTable table = inPlace(aliased.element());
        if (table == null) {
            sql.from(aliased.element());
        } else {
            sql.statements().commonTables().subquery(table);
        }
        return sql.append(as()).alias(aliased.alias());
    }

    /**
     * Subqueries name their columns in their own select list, which every database can, not behind the alias; only text
     * needs the latter.
     */
    @Override
    public SqlCompiler visitDerivedTable(DerivedTable derived) {
        if (derived.lateral()) {
            lateral();
        }
        List<String> names = names(derived.columnDefinitions());
        sql.append("(");
        if (derived.lateral()) {
            sql.statements().writeNested(derived.query(), names);
        } else {
            sql.inOuterScope(() -> sql.statements().writeNested(derived.query(), names));
        }
        sql.append(")").append(as()).alias(derived.alias());
        return derived.query() instanceof TextStatement ? columnNames(derived.columnNames()) : sql;
    }

    /** Writes the word before an element that sees those before it. */
    protected void lateral() {
        sql.require(Capability.LATERAL).append("LATERAL ");
    }

    /** Writes an alias, and names for columns behind it. */
    protected final SqlCompiler alias(String alias, List<ColumnDefinition<?>> columns) {
        sql.append(as()).alias(alias);
        return columnNames(names(columns));
    }

    private static List<String> names(List<ColumnDefinition<?>> columns) {
        return columns.stream().map(ColumnDefinition::name).toList();
    }

    /** Writes a table function as Db2 does, where it stands in {@code TABLE(...)}. */
    protected final SqlCompiler functionInTable(TableFunction function) {
        sql.append("TABLE(").expression(function.function()).append(")");
        return alias(function.alias(), function.columnDefinitions());
    }

    /** Writes {@code (a, b)} behind an alias, or nothing without names. */
    protected final SqlCompiler columnNames(List<String> names) {
        return names.isEmpty() ? sql : sql.append(" (").list(names, sql::alias).append(")");
    }

    /** The definition stands in the WITH clause; here is its name. */
    @Override
    public SqlCompiler visitCommonTable(CommonTable table) {
        return defined(table, table.name());
    }

    @Override
    public SqlCompiler visitCommonTableReference(CommonTableReference table) {
        return defined(table, table.name());
    }

    private SqlCompiler defined(FromClause element, String name) {
        CommonTable table = inPlace(element);
        if (table != null) {
            sql.statements().commonTables().subquery(table).append(as());
        }
        return sql.alias(name);
    }

    /** The common table that is written where an element stands; null where its name is. */
    private @Nullable CommonTable inPlace(FromClause element) {
        if (element instanceof CommonTable table) {
            return sql.statements().hasCommonTablesInPlace() ? table : null;
        }
        return element instanceof CommonTableReference reference
                ? sql.statements().inPlace(reference)
                : null;
    }

    @Override
    public SqlCompiler visitValuesTable(ValuesTable values) {
        sql.require(Capability.VALUES_TABLE);
        sql.append("(VALUES ").list(values.rows(), this::row).append(")");
        return alias(values.alias(), values.columnDefinitions());
    }

    /** Writes one row of a VALUES. */
    protected SqlCompiler row(List<Expression<?>> row) {
        return sql.append("(")
                .<Expression<?>>list(row, sql.statements().queries()::column)
                .append(")");
    }

    /** Writes rows as SELECTs joined by UNION ALL, for databases without VALUES as a table. */
    protected final SqlCompiler valuesByUnion(ValuesTable values) {
        sql.append("(");
        sql.statements().queries().rowsByUnion(values.columnDefinitions(), values.rows());
        return sql.append(")").append(as()).alias(values.alias());
    }

    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        sql.require(Capability.TABLE_FUNCTION);
        if (function.lateral()) {
            lateral();
        }
        sql.expression(function.function());
        if (function.ordinality()) {
            sql.require(Capability.ORDINALITY).append(" WITH ORDINALITY");
        }
        return alias(function.alias(), function.columnDefinitions());
    }

    @Override
    public SqlCompiler visitJoin(Join join) {
        if (join.kind() == JoinKind.FULL) {
            sql.require(Capability.FULL_JOIN, "Write it as a union of a left join and an anti-join.");
        } else if (join.kind() == JoinKind.RIGHT) {
            sql.require(Capability.RIGHT_JOIN, "Swap the two sides and use a left join.");
        }
        sql.from(join.left());
        sql.append(
                switch (join.kind()) {
                    case INNER -> " JOIN ";
                    case LEFT -> " LEFT JOIN ";
                    case RIGHT -> " RIGHT JOIN ";
                    case FULL -> " FULL JOIN ";
                    case CROSS -> " CROSS JOIN ";
                });
        if (join.right() instanceof Join) {
            sql.append("(").from(join.right()).append(")");
        } else {
            sql.from(join.right());
        }
        Predicate on = join.on();
        if (on != null) {
            sql.append(" ON ").condition(on);
        } else if (!join.using().isEmpty()) {
            sql.require(Capability.JOIN_USING).append(" USING (");
            sql.list(join.using(), sql::name).append(")");
        }
        return sql;
    }

    @Override
    public SqlCompiler visitTableSample(TableSample sample) {
        sql.require(Capability.TABLE_SAMPLE);
        sql.from(sample.element())
                .append(" TABLESAMPLE ")
                .append(sample.method().name());
        sql.append(" (").expression(sample.percentage()).append(")");
        Expression<?> seed = sample.seed();
        return seed == null ? sql : sql.append(" REPEATABLE (").expression(seed).append(")");
    }

    @Override
    public SqlCompiler visitTextTable(TextTable text) {
        sql.append("(");
        sql.expressions().text(text.text()).append(")").append(as()).alias(text.alias());
        return sql;
    }

    @Override
    public SqlCompiler visitCustomFrom(CustomFrom from) {
        from.render(sql);
        return sql;
    }

    @Override
    public SqlCompiler visitDeferredFrom(DeferredFrom from) {
        return sql.expressions().deferred(from.description());
    }
}
