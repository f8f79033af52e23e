package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CycleClause;
import org.aludel.core.sql.Materialization;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SearchClause;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperator;
import org.aludel.core.sql.Statement;

/** Writes the WITH clause in standard SQL. A dialect overrides the methods where its grammar differs. */
public class CommonTableCompiler {

    protected final SqlCompiler sql;

    public CommonTableCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /**
     * True when the database cannot have a WITH clause in a statement, so that common tables are written where they are
     * used, each as a subquery of its own.
     */
    public boolean inPlace(Statement statement) {
        return false;
    }

    /** Writes a common table where it is used, in parentheses. */
    public SqlCompiler subquery(CommonTable table) {
        if (!(table.body() instanceof Query query)) {
            return sql.require(Capability.DATA_MODIFYING_CTE);
        }
        sql.append("(")
                .outOfScope(() -> sql.statements().writeInside(table, () -> {
                    if (table.recursive()) {
                        with(List.of(table)).append("SELECT * FROM ").alias(table.name());
                    } else {
                        sql.statements().writeNested(query, names(table.columnDefinitions()));
                    }
                }));
        return sql.append(")");
    }

    /** Writes {@code WITH ...} and a space behind it. */
    public SqlCompiler with(List<CommonTable> tables) {
        sql.require(Capability.CTE, "Use subqueries in FROM.");
        boolean recursive = tables.stream().anyMatch(CommonTable::recursive);
        if (recursive) {
            sql.require(Capability.RECURSIVE_CTE);
        }
        sql.append(recursive && saysRecursive() ? "WITH RECURSIVE " : "WITH ");
        return sql.list(tables, this::table).append(" ");
    }

    /** True when the database wants the word RECURSIVE. */
    protected boolean saysRecursive() {
        return true;
    }

    /** Writes one definition. */
    protected SqlCompiler table(CommonTable table) {
        List<String> names = names(table.body().resultColumns());
        List<String> given = table.columnNames();
        sql.alias(table.name());
        if (!given.isEmpty()) {
            sql.append(" (").list(given, sql::alias).append(")");
        }
        sql.append(" AS ");
        if (table.materialization() != Materialization.UNSPECIFIED) {
            materialization(table.materialization());
        }
        sql.append("(");
        if (table.body() instanceof Query query) {
            sql.statements().writeNested(query, given.isEmpty() ? names : List.of());
        } else {
            sql.require(Capability.DATA_MODIFYING_CTE);
            sql.statements().write(table.body());
        }
        sql.append(")");
        SearchClause search = table.search();
        if (search != null) {
            search(search);
        }
        CycleClause cycle = table.cycle();
        if (cycle != null) {
            cycle(cycle);
        }
        return sql;
    }

    /** Refuses a recursive table whose queries are united without ALL. */
    protected final void requireUnionAll(CommonTable table) {
        if (table.body() instanceof SetOperation set
                && set.clauses().operator() == SetOperator.UNION
                && !set.clauses().all()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "recursion by UNION", "Use UNION ALL, with a condition that ends the recursion.");
        }
    }

    private static List<String> names(List<ColumnDefinition<?>> columns) {
        return columns.stream().map(ColumnDefinition::name).toList();
    }

    /** Writes whether the table is to be materialized; databases that cannot be told leave it out. */
    protected void materialization(Materialization materialization) {
        if (sql.isLenient() || sql.target().supports(Capability.CTE_MATERIALIZATION)) {
            sql.append(materialization == Materialization.MATERIALIZED ? "MATERIALIZED " : "NOT MATERIALIZED ");
        }
    }

    private void search(SearchClause search) {
        sql.require(Capability.CTE_SEARCH);
        sql.append(search.depthFirst() ? " SEARCH DEPTH FIRST BY " : " SEARCH BREADTH FIRST BY ");
        sql.list(search.by(), sql::alias).append(" SET ").alias(search.into());
    }

    private void cycle(CycleClause cycle) {
        sql.require(Capability.CTE_CYCLE).append(" CYCLE ");
        sql.list(cycle.columns(), sql::alias).append(" SET ").alias(cycle.mark());
        cycleValues();
        sql.append(" USING ").alias(cycle.path());
    }

    /** Writes the values of the mark, where the database wants them. */
    protected void cycleValues() {}
}
