package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
import org.jspecify.annotations.Nullable;

/** Turns an INSERT of entities into one of rows; only entities in a single table can be inserted so. */
final class InsertLowering {

    private InsertLowering() {}

    static LoweredBulk lower(InsertStatement insert) {
        InsertClauses clauses = insert.clauses();
        EntityReference reference = (EntityReference) clauses.table();
        EntityMapping entity = Paths.mapping(reference.entity());
        if (entity.tables().size() > 1) {
            throw LoweringErrors.insertIntoSeveral(entity);
        }
        NodeLowering nodes = new NodeLowering(new Aliases(insert));
        FromClause table = entity.tables().get(0).table().definition();
        List<ColumnReference<?>> columns = new ArrayList<>();
        for (ColumnReference<?> column : clauses.columns()) {
            BulkValues.attribute(entity, column.name()).columns().forEach(own -> columns.add(own.of(table)));
        }
        List<Expression<?>> told = discriminator(entity, table, columns);
        List<List<Expression<?>>> rows = new ArrayList<>();
        for (List<Expression<?>> row : clauses.rows()) {
            List<Expression<?>> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Assignment assignment = new Assignment(clauses.columns().get(i), row.get(i));
                new BulkValues(nodes).of(entity, assignment).forEach(value -> values.add(value.value()));
            }
            values.addAll(told);
            rows.add(values);
        }
        Query source = clauses.source() == null ? null : source((Query) nodes.rewrite(clauses.source()), told);
        OnConflict conflict =
                clauses.conflict() == null ? null : conflict(clauses.conflict(), reference, entity, table, nodes);
        Returned returned = returned(clauses.returning(), reference, entity, table, nodes);
        InsertStatement single = new InsertStatement(new InsertClauses(
                BulkLowering.with(clauses.with(), nodes),
                clauses.hints(),
                table,
                columns,
                rows,
                source,
                false,
                false,
                false,
                conflict,
                returned.columns()));
        return LoweredBulk.single(single, nodes, returned);
    }

    private static Returned returned(
            List<Selectable> items,
            EntityReference reference,
            EntityMapping entity,
            FromClause table,
            NodeLowering nodes) {
        EntityFrom from = EntityFrom.of(entity, reference.name());
        Source source = enter(reference, from, nodes);
        Returned returned = Returned.of(items, nodes, entity);
        if (!source.behind().isEmpty()) {
            throw LoweringErrors.returnedBySeveral(entity);
        }
        return returned.rewritten(NodeRewriter.of(node -> node.equals(from.primary()) ? table : node));
    }

    /** Goes on in a scope that has nothing but the rows of the entity. */
    private static Source enter(EntityReference reference, EntityFrom from, NodeLowering nodes) {
        Scope scope = new Scope(null, false);
        nodes.paths().enter(scope);
        Attachment attachment =
                new Attachment(null, List.of(), from.element(), List.of(), new Place.Entity(from, null), null, null);
        Source source = Source.of(scope, reference.name(), attachment);
        scope.add(reference, source);
        return source;
    }

    private static Query source(Query query, List<Expression<?>> told) {
        if (told.isEmpty()) {
            return query;
        }
        SelectStatement select = query instanceof SelectStatement single ? single : Sql.selectFrom(query.as("source"));
        return select.columns(told.toArray(Selectable[]::new));
    }

    // ---- ON CONFLICT

    private static OnConflict conflict(
            OnConflict conflict,
            EntityReference reference,
            EntityMapping entity,
            FromClause table,
            NodeLowering nodes) {
        EntityFrom from = EntityFrom.of(entity, reference.name());
        enter(reference, from, nodes);
        List<ColumnReference<?>> target = new ArrayList<>();
        conflict.target()
                .forEach(column -> BulkValues.attribute(entity, column.name())
                        .columns()
                        .forEach(own -> target.add(own.of(table))));
        NodeRewriter columns = NodeRewriter.of(node -> node.equals(from.primary()) ? table : node);
        List<Assignment> updates = new ArrayList<>();
        for (Assignment assignment : conflict.updates()) {
            for (BulkValue value : new BulkValues(nodes).of(entity, (Assignment) proposed(assignment, entity))) {
                updates.add(new Assignment(value.column().of(table), columns.rewriteExpression(value.value())));
            }
        }
        return new OnConflict(
                target,
                conflict.constraint(),
                condition(conflict.targetCondition(), entity, nodes, columns),
                updates,
                condition(conflict.updateCondition(), entity, nodes, columns));
    }

    private static @Nullable Predicate condition(
            @Nullable Predicate condition, EntityMapping entity, NodeLowering nodes, NodeRewriter columns) {
        return condition == null
                ? null
                : (Predicate) columns.rewrite(nodes.predicate((Predicate) proposed(condition, entity)));
    }

    /** A node with the columns of what was to be inserted in place of its attributes. */
    private static Node proposed(Node node, EntityMapping entity) {
        return NodeRewriter.of(part -> part instanceof InsertedValue<?> value ? column(value, entity) : part)
                .rewrite(node);
    }

    private static Node column(InsertedValue<?> value, EntityMapping entity) {
        SingularAttribute attribute = BulkValues.attribute(entity, value.column());
        if (attribute.columns().size() != 1) {
            throw LoweringErrors.unassignable(entity, attribute);
        }
        MappedColumn<?> column = attribute.columns().get(0);
        return new InsertedValue<>(column.name(), column.type());
    }

    /** What tells the entity of the new rows. */
    private static List<Expression<?>> discriminator(
            EntityMapping entity, FromClause table, List<ColumnReference<?>> columns) {
        MappedColumn<?> discriminator = entity.hierarchy().discriminator();
        if (discriminator == null) {
            return List.of();
        }
        columns.add(discriminator.of(table));
        return List.of(EntityTypes.literal(LoweringErrors.required(entity), discriminator.type()));
    }
}
