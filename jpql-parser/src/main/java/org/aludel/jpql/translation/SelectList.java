package org.aludel.jpql.translation;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Selectable;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.syntax.ConstructorExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.ObjectExpression;
import org.aludel.jpql.syntax.SelectItem;
import org.jspecify.annotations.Nullable;

/** Translates what is selected or returned, item by item. */
final class SelectList {

    private final Environment environment;
    private final QueryUse use;
    private final List<SqlType<?>> wanted;
    private final @Nullable FromTranslator from;
    private final List<TranslatedQuery.Column> columns = new ArrayList<>();

    /**
     * A list.
     *
     * @param wanted the types of the columns that the values are for; empty where nothing says them
     * @param from the clause that collections which are selected are joined in
     */
    SelectList(Environment environment, QueryUse use, List<SqlType<?>> wanted, FromTranslator from) {
        this(environment.in(ClauseKind.SELECT), wanted, from, use);
    }

    private SelectList(Environment environment, List<SqlType<?>> wanted, @Nullable FromTranslator from, QueryUse use) {
        this.environment = environment;
        this.from = from;
        this.use = use;
        this.wanted = wanted;
    }

    /** What a statement returns of the rows that it changes. */
    static SelectList returning(Environment environment, QueryUse use) {
        return new SelectList(environment.in(ClauseKind.RETURNING), List.of(), null, use);
    }

    List<TranslatedQuery.Column> columns() {
        return List.copyOf(columns);
    }

    /** The columns as a statement takes them. */
    List<Selectable> selectables() {
        List<Selectable> selectables = new ArrayList<>(columns.size());
        columns.forEach(column -> selectables.add(column.expression()));
        return selectables;
    }

    /** Translates all items; what they are called is visible in clauses that come later. */
    Selection translate(List<SelectItem> items) {
        List<Selection> selections = new ArrayList<>(items.size());
        items.forEach(item -> selections.add(item(item)));
        return selections.size() == 1 ? selections.get(0) : new Selection.Several(selections);
    }

    /** What a statement returns of the rows that it changes; null when that is nothing. */
    @Nullable
    Selection returned(List<SelectItem> items) {
        return items.isEmpty() ? null : translate(items);
    }

    /** Selects a single value, without a name. */
    Selection translate(Expression<?> value, JpqlNode node) {
        return column(value, null, node);
    }

    private Selection item(SelectItem item) {
        Name variable = item.variable();
        if (item.expression() instanceof ConstructorExpression constructor) {
            return construction(constructor, variable);
        }
        return value(item.expression(), variable);
    }

    private Selection value(JpqlExpression node, @Nullable Name variable) {
        return column(expression(node), variable, node);
    }

    private Selection column(Expression<?> value, @Nullable Name variable, JpqlNode node) {
        boolean basic = ValueDomain.of(value.type()) instanceof BasicDomain;
        String name = variable == null ? null : variable.text();
        if (!basic && (use == QueryUse.TABLE || use == QueryUse.NAMED_TABLE)) {
            throw TranslationErrors.structureInTable(value, environment.place(node));
        }
        boolean entity = ValueDomain.of(value.type()) instanceof EntityDomain;
        if (entity && environment.clause() == ClauseKind.RETURNING) {
            throw ClauseErrors.entityReturned(value, environment.place(node));
        }
        if (name == null && use == QueryUse.TABLE) {
            name = impliedName(value);
        }
        Expression<?> labeled = name != null && basic && !(value instanceof EntryReference)
                ? new LabeledExpression<>(value, name)
                : value;
        if (variable != null && !environment.scope().declareResult(variable.text(), labeled)) {
            throw TranslationErrors.duplicateResult(variable.text(), environment.place(variable));
        }
        columns.add(new TranslatedQuery.Column(labeled, name, node));
        return new Selection.Item(columns.size() - 1, javaType(value), variable == null ? null : variable.text());
    }

    /** What a column without a name is called: as its attribute, column or function, or by its position. */
    private String impliedName(Expression<?> value) {
        if (value instanceof AttributePath path) {
            return path.attribute().name();
        }
        if (value instanceof ColumnReference<?> column) {
            return column.name();
        }
        return value instanceof FunctionCall<?> call && call.name().indexOf('.') < 0
                ? call.name()
                : "column_" + (columns.size() + 1);
    }

    private static Class<?> javaType(Expression<?> value) {
        return value instanceof EntryReference
                ? Map.Entry.class
                : ValueDomain.of(value.type()).javaType();
    }

    private Expression<?> expression(JpqlExpression node) {
        if (node instanceof ObjectExpression object) {
            return object(object.variable());
        }
        SqlType<?> type = columns.size() < wanted.size() ? wanted.get(columns.size()) : null;
        return from != null && node instanceof JpqlPath path
                ? environment.paths().selected(path, type, from)
                : environment.expressions().translate(node, type);
    }

    private Expression<?> object(Name variable) {
        Variable found = environment
                .scope()
                .variable(variable.text())
                .orElseThrow(() -> new NameErrors(environment).unknownVariable(variable));
        if (found instanceof Variable.Instance instance) {
            return instance.path();
        }
        throw TranslationErrors.rowAsValue(variable.text(), environment.place(variable));
    }

    private Selection construction(ConstructorExpression constructor, @Nullable Name variable) {
        if (use != QueryUse.STATEMENT) {
            throw ClauseErrors.constructorInside(environment.place(constructor));
        }
        Class<?> type = environment
                .query()
                .domain()
                .javaClass(constructor.type().name())
                .orElseThrow(() ->
                        ClauseErrors.unknownClass(constructor.type().name(), environment.place(constructor.type())));
        int count = constructor.arguments().size();
        Constructor<?>[] all = type.getConstructors();
        if (type.isInterface()
                || java.lang.reflect.Modifier.isAbstract(type.getModifiers())
                || Arrays.stream(all).noneMatch(candidate -> candidate.getParameterCount() == count)) {
            throw ClauseErrors.noConstructor(type, count, environment.place(constructor));
        }
        List<Selection> arguments =
                constructor.arguments().stream().map(this::argument).toList();
        return new Selection.Construction(type, arguments, variable == null ? null : variable.text());
    }

    private Selection argument(JpqlExpression node) {
        return node instanceof ConstructorExpression inner ? construction(inner, null) : value(node, null);
    }
}
