package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.CycleClause;
import org.aludel.core.sql.SearchClause;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.CommonTableDefinition;
import org.aludel.jpql.syntax.CycleDefinition;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.SearchDefinition;
import org.aludel.jpql.syntax.SetQuery;
import org.aludel.jpql.syntax.WithClause;
import org.jspecify.annotations.Nullable;

/** Translates common tables. The statement defines each once; what uses one refers to it by its name. */
final class WithTranslator {

    private final Environment environment;

    WithTranslator(Environment environment) {
        this.environment = environment;
    }

    /** The body of a common table and its columns. */
    record Body(Statement statement, List<TranslatedQuery.Column> columns) {}

    /** The tables, which are visible from now on. */
    List<CommonTable> declare(@Nullable WithClause with) {
        List<CommonTable> tables = new ArrayList<>();
        if (with != null) {
            for (CommonTableDefinition table : with.tables()) {
                tables.add(table(table, with.recursive()));
            }
        }
        return tables;
    }

    private CommonTable table(CommonTableDefinition table, boolean recursive) {
        if (environment.scope().table(table.name().text()).isPresent()) {
            throw TranslationErrors.duplicateTable(table.name().text(), environment.place(table.name()));
        }
        boolean recursion = recursive && table.body() instanceof SetQuery;
        QueryUse use = QueryUse.table(!table.columns().isEmpty());
        Scope scope = new Scope(environment.scope());
        if (recursion) {
            JpqlQuery first = first((SetQuery) table.body());
            Body start = environment.query().names().trying(() -> body(first, use, scope));
            scope.declareTable(reference(table, start));
        }
        Body body = body(table.body(), use, scope);
        CommonTableReference reference = reference(table, body);
        environment.scope().declareTable(reference);
        return new CommonTable(
                table.name().text(),
                body.statement(),
                table.columns().stream().map(Name::text).toList(),
                recursion,
                table.materialization(),
                search(table.search()),
                cycle(table.cycle()));
    }

    /** The part of a recursive body that does not use its table: what stands first. */
    private static JpqlQuery first(SetQuery query) {
        return query.left() instanceof SetQuery left ? first(left) : query.left();
    }

    private Body body(JpqlStatement statement, QueryUse use, Scope scope) {
        return statement.accept(new BodyTranslator(environment.query(), use, scope));
    }

    private CommonTableReference reference(CommonTableDefinition table, Body body) {
        new TableColumns(environment).check(body.columns(), table.columns(), table.name());
        List<ColumnDefinition<?>> columns = new ArrayList<>(TableColumns.definitions(body.columns(), table.columns()));
        SearchDefinition search = table.search();
        if (search != null) {
            columns.add(new ColumnDefinition<>(search.into().text(), SqlTypes.UNKNOWN));
        }
        CycleDefinition cycle = table.cycle();
        if (cycle != null) {
            columns.add(new ColumnDefinition<>(cycle.mark().text(), SqlTypes.BOOLEAN));
            columns.add(new ColumnDefinition<>(cycle.path().text(), SqlTypes.UNKNOWN));
        }
        requireColumns(search == null ? List.of() : search.by(), table, columns);
        requireColumns(cycle == null ? List.of() : cycle.columns(), table, columns);
        return new CommonTableReference(table.name().text(), columns);
    }

    private void requireColumns(List<Name> names, CommonTableDefinition table, List<ColumnDefinition<?>> columns) {
        List<String> known = columns.stream().map(ColumnDefinition::name).toList();
        for (Name name : names) {
            if (!known.contains(name.text())) {
                throw TranslationErrors.unknownColumn(table.name().text(), name.text(), known, environment.place(name));
            }
        }
    }

    private static @Nullable SearchClause search(@Nullable SearchDefinition search) {
        return search == null
                ? null
                : new SearchClause(
                        search.depthFirst(),
                        search.by().stream().map(Name::text).toList(),
                        search.into().text());
    }

    private static @Nullable CycleClause cycle(@Nullable CycleDefinition cycle) {
        return cycle == null
                ? null
                : new CycleClause(
                        cycle.columns().stream().map(Name::text).toList(),
                        cycle.mark().text(),
                        cycle.path().text());
    }
}
