package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ContainmentPredicate;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.InSubqueryPredicate;
import org.aludel.core.sql.QuantifiedComparison;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowValue;
import org.aludel.core.type.TypeKind;

/** Conditions as MySQL and MariaDB both write them. */
public class MySqlFamilyPredicates extends PredicateCompiler {

    public MySqlFamilyPredicates(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasNullTestOfRows() {
        return false;
    }

    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        sql.append(predicate.negated() ? "" : "NOT (");
        operand(predicate.left()).append(" <=> ");
        return operand(predicate.right()).append(predicate.negated() ? "" : ")");
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }

    @Override
    public SqlCompiler visitContainmentPredicate(ContainmentPredicate predicate) {
        boolean json = predicate.left().type().kind() == TypeKind.JSON;
        sql.require(json ? Capability.JSON_CONTAINMENT : Capability.CONTAINMENT);
        boolean swapped = false;
        switch (predicate.operator()) {
            case CONTAINS -> sql.append("JSON_CONTAINS(");
            case CONTAINED_BY -> {
                swapped = true;
                sql.append("JSON_CONTAINS(");
            }
            case OVERLAPS -> sql.append("JSON_OVERLAPS(");
        }
        sql.expression(swapped ? predicate.right() : predicate.left()).append(", ");
        return sql.expression(swapped ? predicate.left() : predicate.right()).append(")");
    }

    // ---- subqueries behind IN, ANY and ALL may have no limit, but a derived table within them may

    @Override
    public SqlCompiler visitInSubqueryPredicate(InSubqueryPredicate predicate) {
        if (predicate.operand() instanceof RowValue) {
            sql.require(Capability.ROW_VALUE_IN);
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (" : " IN (");
        return unlimited(predicate.query()).append(")");
    }

    @Override
    public SqlCompiler visitQuantifiedComparison(QuantifiedComparison comparison) {
        operand(comparison.left()).append(" ").append(comparison.operator().symbol());
        sql.append(comparison.quantifier() == Quantifier.ANY ? " ANY (" : " ALL (");
        return unlimited(comparison.query()).append(")");
    }

    private SqlCompiler unlimited(Query query) {
        if (!QueryCompiler.isLimited(query) || sql.isLenient()) {
            return sql.subquery(query);
        }
        return sql.append("SELECT * FROM (").subquery(query).append(") AS limited");
    }
}
