package org.aludel.core.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.CustomStatement;
import org.aludel.core.sql.DefinitionStatement;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.MergeStatement;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.StatementVisitor;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.core.sql.ValuesStatement;
import org.jspecify.annotations.Nullable;

/** Hands each statement to the compiler for its kind, and puts common tables where they belong. One compilation. */
public final class StatementWriter implements StatementVisitor<SqlCompiler> {

    private final SqlCompiler sql;
    private final QueryCompiler queries;
    private final CommonTableCompiler commonTables;
    private final InsertCompiler inserts;
    private final UpdateCompiler updates;
    private final DeleteCompiler deletes;
    private final MergeCompiler merges;
    private @Nullable DefinitionCompiler definitions;
    private List<CommonTable> pending = List.of();
    private List<int[]> merged = List.of();
    private boolean inPlace;
    private final Map<String, CommonTable> defined = new HashMap<>(0);
    private boolean query;

    StatementWriter(
            SqlCompiler sql,
            QueryCompiler queries,
            CommonTableCompiler commonTables,
            InsertCompiler inserts,
            UpdateCompiler updates,
            DeleteCompiler deletes,
            MergeCompiler merges) {
        this.sql = sql;
        this.queries = queries;
        this.commonTables = commonTables;
        this.inserts = inserts;
        this.updates = updates;
        this.deletes = deletes;
        this.merges = merges;
    }

    /** The compiler of queries. */
    public QueryCompiler queries() {
        return queries;
    }

    /** The compiler of definitions; made on first use, because most statements are none. */
    DefinitionCompiler definitions() {
        if (definitions == null) {
            definitions = sql.newDefinitionCompiler();
        }
        return definitions;
    }

    void writeTop(Statement statement) {
        query = statement instanceof Query;
        CommonTables tables = CommonTables.of(statement);
        pending = tables.tables();
        merged = tables.merged();
        if (commonTables.inPlace(statement)) {
            inPlace = true;
            pending.forEach(table -> defined.put(table.name(), table));
            pending = List.of();
        }
        boolean later = statement instanceof InsertStatement insert
                && insert.clauses().source() != null
                && inserts.withBelongsToSource();
        if (!later) {
            if (!pending.isEmpty() && !(statement instanceof Query)) {
                sql.require(Capability.CTE_IN_DML, "Write the common tables as subqueries.");
            }
            writePending();
        }
        write(statement);
    }

    /** True when the statement is a query, and its rows are read. */
    boolean isQuery() {
        return query;
    }

    /** True when there is no WITH clause, and common tables are written where they are used. */
    public boolean hasCommonTablesInPlace() {
        return inPlace;
    }

    /**
     * What a reference to a common table stands for where there is no WITH clause; null where the name is enough: there is one,
     * or the reference is in the table's own body.
     */
    @Nullable
    CommonTable inPlace(CommonTableReference reference) {
        return defined.get(reference.name());
    }

    /** Writes the body of a common table, in which references to it are names. */
    void writeInside(CommonTable table, Runnable body) {
        CommonTable definition = defined.remove(table.name());
        try {
            body.run();
        } finally {
            if (definition != null) {
                defined.put(table.name(), definition);
            }
        }
    }

    /** The compiler of common tables. */
    public CommonTableCompiler commonTables() {
        return commonTables;
    }

    /** Writes the WITH clause that is still to be written, if any. */
    public void writePending() {
        if (!pending.isEmpty()) {
            List<CommonTable> tables = pending;
            pending = List.of();
            commonTables.with(tables);
        }
    }

    /** Pairs of parameters of the statement that was written of which only the first one is. */
    List<int[]> mergedParameters() {
        return merged;
    }

    /** Writes a statement without its WITH clause. */
    public SqlCompiler write(Statement statement) {
        return statement.accept(this);
    }

    /** Writes a query inside another statement; where names are given, its columns get these names. */
    public SqlCompiler writeNested(Query query, List<String> names) {
        return queries.writeInner(query, names);
    }

    @Override
    public SqlCompiler visitSelect(SelectStatement statement) {
        return queries.write(statement, List.of());
    }

    @Override
    public SqlCompiler visitSetOperation(SetOperation statement) {
        return queries.write(statement, List.of());
    }

    @Override
    public SqlCompiler visitValues(ValuesStatement statement) {
        return queries.write(statement, List.of());
    }

    @Override
    public SqlCompiler visitText(TextStatement statement) {
        return queries.write(statement, List.of());
    }

    @Override
    public SqlCompiler visitInsert(InsertStatement statement) {
        return inserts.write(statement.clauses());
    }

    @Override
    public SqlCompiler visitUpdate(UpdateStatement statement) {
        return updates.write(statement.clauses());
    }

    @Override
    public SqlCompiler visitDelete(DeleteStatement statement) {
        return deletes.write(statement.clauses());
    }

    @Override
    public SqlCompiler visitMerge(MergeStatement statement) {
        return merges.write(statement.clauses());
    }

    @Override
    public SqlCompiler visitCustom(CustomStatement statement) {
        statement.render(sql);
        return sql;
    }

    @Override
    public SqlCompiler visitDefinition(DefinitionStatement statement) {
        sql.literal();
        if (statement instanceof SchemaStatement definition) {
            return definitions().write(definition);
        }
        throw CompileErrors.deferred(statement.getClass().getName());
    }
}
