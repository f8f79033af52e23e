package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Selection;
import org.aludel.jpql.translation.Translation;
import org.jspecify.annotations.Nullable;

/** Translates statements of Core with entities in them. Pure: equal keys give equal results. Thread-safe. */
public final class StatementTranslation {

    private StatementTranslation() {}

    /**
     * What a statement means.
     *
     * @throws IllegalArgumentException if it uses an alias that is in no FROM clause around (ALU-4483), or has two of a name
     *     in one (ALU-4484)
     */
    public static TranslatedStatement of(StatementKey key) {
        Statement unwrapped = new EntityNodes(key).rewriteStatement(key.statement());
        JoinedEntities joined = new JoinedEntities(unwrapped, key.options().joined());
        UniqueNames names = new UniqueNames(joined.statement());
        Statement statement = names.in(joined.statement());
        Translation translation = new Translation(
                statement,
                selection(statement),
                joined.fetched().stream().map(names::in).toList(),
                parameters(key.statement()));
        List<@Nullable DomainPath> selected = unwrapped instanceof Query query ? paths(query) : List.of();
        return new TranslatedStatement(
                translation, selected, unread(key.options().unread(), statement, selected, joined, names));
    }

    private static Map<DomainPath, Set<String>> unread(
            List<UnreadOf> wanted,
            Statement statement,
            List<@Nullable DomainPath> selected,
            JoinedEntities joined,
            UniqueNames names) {
        Map<DomainPath, Set<String>> unread = new HashMap<>();
        for (UnreadOf one : wanted) {
            int position = selected.indexOf(one.owner());
            if (position >= 0
                    && statement instanceof SelectStatement select
                    && select.clauses().columns().get(position) instanceof DomainPath path) {
                unread.put(path, one.names());
            }
            joined.join(one.owner()).ifPresent(join -> unread.put(names.in(join).variable(), one.names()));
        }
        return unread;
    }

    private static List<@Nullable DomainPath> paths(Query query) {
        if (query instanceof SetOperation operation) {
            return paths(operation.clauses().operands().get(0));
        }
        List<@Nullable DomainPath> paths = new ArrayList<>();
        if (query instanceof SelectStatement select) {
            for (Selectable item : select.clauses().columns()) {
                Selectable plain = item instanceof LabeledExpression<?> labeled ? labeled.expression() : item;
                paths.add(plain instanceof DomainPath path ? AttributeSteps.spelledOut(path) : null);
            }
        }
        return paths;
    }

    // ---- what is selected

    private static @Nullable Selection selection(Statement statement) {
        if (statement instanceof Query query) {
            return selection(query);
        }
        List<Selectable> returned = returned(statement);
        return returned.isEmpty() ? null : selection(returned);
    }

    /** What a change returns of its rows. */
    private static List<Selectable> returned(Statement statement) {
        if (statement instanceof UpdateStatement update) {
            return update.clauses().returning();
        }
        if (statement instanceof DeleteStatement delete) {
            return delete.clauses().returning();
        }
        return statement instanceof InsertStatement insert ? insert.clauses().returning() : List.of();
    }

    private static Selection selection(List<Selectable> columns) {
        List<Selection> items = new ArrayList<>();
        for (Selectable item : columns) {
            items.add(item((Expression<?>) item, items.size()));
        }
        return items.size() == 1 ? items.get(0) : new Selection.Several(items);
    }

    private static Selection selection(Query query) {
        List<Selection> items = new ArrayList<>();
        if (query instanceof SetOperation operation) {
            return selection(operation.clauses().operands().get(0));
        }
        if (query instanceof SelectStatement select) {
            return selection(select.clauses().columns());
        }
        for (ColumnDefinition<?> column : query.resultColumns()) {
            items.add(new Selection.Item(items.size(), column.type().javaType(), column.name()));
        }
        return items.size() == 1 ? items.get(0) : new Selection.Several(items);
    }

    private static Selection item(Expression<?> expression, int position) {
        Class<?> type = expression instanceof EntryReference
                ? Map.Entry.class
                : ValueDomain.of(expression.type()).javaType();
        return new Selection.Item(position, type, name(expression));
    }

    /** What a value is called in a tuple: as its label, attribute, column or variable. */
    private static @Nullable String name(Expression<?> expression) {
        if (expression instanceof LabeledExpression<?> labeled) {
            return labeled.label();
        }
        if (expression instanceof AttributePath path) {
            return path.attribute().name();
        }
        if (expression instanceof VariablePath variable) {
            return variable.from().name();
        }
        return expression instanceof ColumnReference<?> column ? column.name() : null;
    }

    // ---- parameters

    /** The parameters whose values are given at execution. */
    private static List<QueryParameter> parameters(Statement statement) {
        Map<String, QueryParameter> named = new LinkedHashMap<>();
        for (Parameter parameter : statement.parameters()) {
            String name = parameter.name();
            if (name != null) {
                boolean list = parameter instanceof ListParameter;
                named.putIfAbsent(name, new QueryParameter(name, null, name, domain(parameter.elementType()), list));
            }
        }
        return List.copyOf(named.values());
    }

    private static @Nullable ValueDomain domain(SqlType<?> type) {
        return type.kind() == TypeKind.UNKNOWN ? null : ValueDomain.of(type);
    }
}
