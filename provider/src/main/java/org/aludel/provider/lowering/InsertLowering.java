package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;

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
        NodeLowering nodes = new NodeLowering(QueryLowering.names(insert));
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
        Query source =
                clauses.source() == null ? null : source((SelectStatement) nodes.rewrite(clauses.source()), told);
        InsertStatement single = new InsertStatement(new InsertClauses(
                clauses.with(), clauses.hints(), table, columns, rows, source, false, false, false, null, List.of()));
        return new LoweredBulk(single, null, 0, List.of(), nodes.inputs().all());
    }

    private static Query source(SelectStatement select, List<Expression<?>> told) {
        return select.columns(told.toArray(Selectable[]::new));
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
