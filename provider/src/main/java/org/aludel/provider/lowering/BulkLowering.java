package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.UpdateClauses;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/**
 * Turns an UPDATE, DELETE or INSERT over an entity into statements over its tables: a single one where all rows are in one
 * table and the condition needs no other; else the identifiers are selected first, and each table is changed by these, so
 * that no statement sees what an earlier one changed. Pure and thread-safe.
 */
public final class BulkLowering {

    private BulkLowering() {}

    /** The statements over tables. */
    public static LoweredBulk lower(Statement statement) {
        if (!(changed(statement) instanceof EntityReference)) {
            return ofTable(statement, new NodeLowering(new Aliases(statement)));
        }
        if (statement instanceof DeleteStatement delete) {
            return delete(delete);
        }
        return statement instanceof UpdateStatement update
                ? update(update)
                : InsertLowering.lower((InsertStatement) statement);
    }

    /** A change of a table that the statement names itself: what it returns are columns of that. */
    private static LoweredBulk ofTable(Statement statement, NodeLowering nodes) {
        Returned returned = Returned.of(returning(statement), nodes, null);
        return LoweredBulk.single((Statement) nodes.rewrite(statement), nodes, returned);
    }

    private static List<Selectable> returning(Statement statement) {
        if (statement instanceof DeleteStatement delete) {
            return delete.clauses().returning();
        }
        if (statement instanceof UpdateStatement update) {
            return update.clauses().returning();
        }
        return statement instanceof InsertStatement insert ? insert.clauses().returning() : List.of();
    }

    /** The entity that a statement changes; null where it changes a table that is named itself. */
    public static @Nullable EntityMapping target(Statement statement) {
        return changed(statement) instanceof EntityReference reference ? Paths.mapping(reference.entity()) : null;
    }

    /** What is changed; null for statements of which only tables can be the target. */
    private static @Nullable FromClause changed(Statement statement) {
        if (statement instanceof DeleteStatement delete) {
            return delete.clauses().table();
        }
        if (statement instanceof UpdateStatement update) {
            return update.clauses().table();
        }
        return statement instanceof InsertStatement insert ? insert.clauses().table() : null;
    }

    /** Common tables, which may be made of entities. */
    static List<CommonTable> with(List<CommonTable> tables, NodeLowering nodes) {
        return tables.stream().map(table -> (CommonTable) nodes.element(table)).toList();
    }

    // ---- the entity

    /** The only table of an entity as the target of a statement. */
    private static final class Target {

        private final NodeLowering nodes;
        private final EntityMapping entity;
        private final EntityFrom from;
        private final Source source;

        Target(Statement statement, EntityReference reference) {
            this.nodes = new NodeLowering(new Aliases(statement));
            this.entity = Paths.mapping(reference.entity());
            this.from = EntityFrom.of(entity, reference.name());
            Scope scope = new Scope(null, false);
            nodes.paths().enter(scope);
            Attachment attachment = new Attachment(
                    null, List.of(), from.element(), List.of(), new Place.Entity(from, null), null, null);
            this.source = Source.of(scope, reference.name(), attachment);
            scope.add(reference, source);
        }

        @Nullable
        Predicate where(@Nullable Predicate given) {
            List<Predicate> all = new ArrayList<>();
            Predicate restriction = from.restriction();
            if (restriction != null) {
                all.add(restriction);
            }
            if (given != null) {
                all.add(nodes.predicate(given));
            }
            return all.isEmpty() ? null : Sql.and(all);
        }

        Returned returned(List<Selectable> items) {
            return Returned.of(items, nodes, entity);
        }

        /** The statement with the name of the table for its alias, where nothing else in it has that name. */
        DeleteStatement withoutAlias(DeleteStatement delete) {
            if (!(table() instanceof AliasedFrom aliased)
                    || isNamed(delete, aliased.element().name(), aliased)) {
                return delete;
            }
            FromClause plain = aliased.element();
            return (DeleteStatement)
                    NodeRewriter.of(node -> node.equals(aliased) ? plain : node).rewrite(delete);
        }

        private static boolean isNamed(Node node, @Nullable String name, FromClause besides) {
            if (node instanceof FromClause from
                    && !from.equals(besides)
                    && name != null
                    && name.equalsIgnoreCase(from.name())) {
                return true;
            }
            return !(node instanceof AliasedFrom aliased && aliased.element() instanceof TableReference)
                    && node.children().stream().anyMatch(child -> isNamed(child, name, besides));
        }

        /** Whether nothing was asked for beside the table. */
        boolean isAlone() {
            return source.behind().isEmpty();
        }

        FromClause table() {
            return from.primary();
        }
    }

    private static EntityReference reference(FromClause target) {
        return (EntityReference) target;
    }

    private static boolean isInOneTable(EntityMapping entity) {
        return BulkTables.ofState(entity).size() == 1;
    }

    /** Selects the identifiers, with further values. */
    private static SelectStatement keys(
            List<CommonTable> with,
            EntityReference reference,
            @Nullable Predicate where,
            List<Expression<?>> values,
            NodeLowering nodes) {
        List<Selectable> selected = new ArrayList<>(List.of(reference.path()));
        selected.addAll(values);
        SelectStatement all = Sql.select(selected).from(reference).with(with.toArray(CommonTable[]::new));
        return (SelectStatement) nodes.rewrite(where == null ? all : all.where(where));
    }

    // ---- DELETE

    private static LoweredBulk delete(DeleteStatement delete) {
        DeleteClauses clauses = delete.clauses();
        EntityReference reference = reference(clauses.table());
        EntityMapping entity = Paths.mapping(reference.entity());
        if (isInOneTable(entity) && BulkTables.ofValues(entity).isEmpty()) {
            Target target = new Target(delete, reference);
            Predicate where = target.where(clauses.where());
            Returned returned = target.returned(clauses.returning());
            if (target.isAlone()) {
                DeleteStatement single = new DeleteStatement(new DeleteClauses(
                        with(clauses.with(), target.nodes),
                        clauses.hints(),
                        target.table(),
                        clauses.using(),
                        where,
                        returned.columns()));
                return LoweredBulk.single(
                        returned.isNothing() ? single : target.withoutAlias(single), target.nodes, returned);
            }
        }
        requireNothingReturned(clauses.returning(), entity);
        NodeLowering nodes = new NodeLowering(new Aliases(delete));
        SelectStatement keys = keys(clauses.with(), reference, clauses.where(), List.of(), nodes);
        return LoweredBulk.byKeys(keys, entity.id().columns().size(), BulkTables.deletes(entity), nodes);
    }

    private static void requireNothingReturned(List<Selectable> returning, EntityMapping entity) {
        if (!returning.isEmpty()) {
            throw LoweringErrors.returnedBySeveral(entity);
        }
    }

    // ---- UPDATE

    private static LoweredBulk update(UpdateStatement update) {
        UpdateClauses clauses = update.clauses();
        EntityReference reference = reference(clauses.table());
        EntityMapping entity = Paths.mapping(reference.entity());
        if (isInOneTable(entity)) {
            Target target = new Target(update, reference);
            List<Assignment> assignments = new ArrayList<>();
            for (Assignment assignment : clauses.assignments()) {
                for (BulkValue value : new BulkValues(target.nodes).of(concrete(entity), assignment)) {
                    assignments.add(new Assignment(value.column().of(target.table()), value.value()));
                }
            }
            Predicate where = target.where(clauses.where());
            Returned returned = target.returned(clauses.returning());
            if (target.isAlone()) {
                UpdateStatement single = new UpdateStatement(new UpdateClauses(
                        with(clauses.with(), target.nodes),
                        clauses.hints(),
                        target.table(),
                        assignments,
                        clauses.from(),
                        where,
                        returned.columns()));
                return LoweredBulk.single(single, target.nodes, returned);
            }
        }
        requireNothingReturned(clauses.returning(), entity);
        return byKeys(update, reference, entity);
    }

    /** The entity whose attributes are in the table: an abstract one may have none. */
    private static EntityMapping concrete(EntityMapping entity) {
        return entity.withSubclasses().stream()
                .filter(below -> entity.hierarchy().strategy() == jakarta.persistence.InheritanceType.TABLE_PER_CLASS
                        && !below.isAbstract())
                .findFirst()
                .orElse(entity);
    }

    private static LoweredBulk byKeys(UpdateStatement update, EntityReference reference, EntityMapping entity) {
        UpdateClauses clauses = update.clauses();
        NodeLowering nodes = new NodeLowering(new Aliases(update));
        Selected selected = new Selected();
        Map<EntityTable, List<BulkValue>> byTable = new LinkedHashMap<>();
        for (Assignment assignment : clauses.assignments()) {
            assign(assignment, entity, nodes, selected, byTable);
        }
        SelectStatement keys = keys(clauses.with(), reference, clauses.where(), selected.values, nodes);
        List<BulkStep> steps = new ArrayList<>();
        byTable.forEach((table, values) -> steps.add(step(table, values)));
        return LoweredBulk.byKeys(keys, entity.id().columns().size(), steps, nodes);
    }

    /** Values that are selected with the identifiers, and the number of their columns. */
    private static final class Selected {

        private final List<Expression<?>> values = new ArrayList<>();
        private int width;
    }

    /** Gives the columns of an attribute their values, in each table that has them. */
    private static void assign(
            Assignment assignment,
            EntityMapping entity,
            NodeLowering nodes,
            Selected selected,
            Map<EntityTable, List<BulkValue>> byTable) {
        boolean fixed = BulkValues.isFixed(assignment.value());
        int first = selected.width;
        if (!fixed) {
            selected.values.add(assignment.value());
            selected.width += BulkValues.attribute(
                            owner(entity, assignment), assignment.column().name())
                    .columns()
                    .size();
        }
        for (EntityTable table : BulkTables.ofState(entity)) {
            List<BulkValue> own = new ArrayList<>();
            for (EntityMapping below : entity.withSubclasses()) {
                if (own.isEmpty() && has(below, assignment)) {
                    own.addAll(in(table, below, assignment, fixed ? nodes : null, first));
                }
            }
            if (!own.isEmpty()) {
                byTable.computeIfAbsent(table, any -> new ArrayList<>()).addAll(own);
            }
        }
    }

    private static boolean has(EntityMapping entity, Assignment assignment) {
        return entity.attribute(BulkValues.first(assignment.column().name())).isPresent();
    }

    private static EntityMapping owner(EntityMapping entity, Assignment assignment) {
        return entity.withSubclasses().stream()
                .filter(below -> has(below, assignment))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The columns of a table among those of an attribute.
     *
     * @param nodes lowers values; null where they are selected with the identifiers
     * @param first the number of the first selected value
     */
    private static List<BulkValue> in(
            EntityTable table, EntityMapping entity, Assignment assignment, @Nullable NodeLowering nodes, int first) {
        List<BulkValue> own = new ArrayList<>();
        List<MappedColumn<?>> columns =
                BulkValues.attribute(entity, assignment.column().name()).columns();
        if (columns.get(0).table() != table.table()) {
            return own;
        }
        if (nodes != null) {
            return new BulkValues(nodes).of(entity, assignment);
        }
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn<?> column = columns.get(i);
            own.add(new BulkValue(column, BulkValues.parameter(BulkStep.VALUE, first + i, column.type()), false));
        }
        return own;
    }

    private static BulkStep step(EntityTable table, List<BulkValue> values) {
        FromClause from = table.table().definition();
        List<Assignment> assignments = new ArrayList<>();
        values.forEach(value -> assignments.add(new Assignment(value.column().of(from), value.value())));
        List<Expression<?>> key = BulkTables.columns(table.keyColumns(), from);
        boolean perRow = values.stream().anyMatch(value -> !value.fixed());
        return new BulkStep(
                new UpdateStatement(new UpdateClauses(
                        List.of(),
                        List.of(),
                        from,
                        assignments,
                        List.of(),
                        perRow ? isOne(key) : BulkTables.isOneOf(key),
                        List.of())),
                perRow);
    }

    private static Predicate isOne(List<Expression<?>> key) {
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            same.add(key.get(i)
                    .eq(BulkValues.parameter(BulkStep.KEY, i, key.get(i).type())));
        }
        return Sql.and(same);
    }
}
