package org.aludel.jpql.syntax;

import java.util.List;

/** Writes elements of FROM clauses. */
final class FromPrinter implements FromElementVisitor<QueryWriter> {

    private final QueryWriter out;

    FromPrinter(QueryWriter out) {
        this.out = out;
    }

    @Override
    public QueryWriter visitRangeVariable(RangeVariable element) {
        return out.expression(element.path()).optional(" AS ", element.variable());
    }

    @Override
    public QueryWriter visitCollectionMember(CollectionMember element) {
        if (element.variable() == null) {
            return out.write("IN ").expression(element.path());
        }
        return out.write("IN (").expression(element.path()).write(") AS ").clause(element.variable());
    }

    @Override
    public QueryWriter visitDerivedRange(DerivedRange element) {
        out.write(element.lateral() ? "LATERAL " : "").parenthesized(element.query());
        out.write(" AS ").clause(element.variable());
        return columns(out, element.columns());
    }

    /** Names of columns in parentheses; nothing without names. */
    static QueryWriter columns(QueryWriter out, List<Name> columns) {
        return columns.isEmpty() ? out : out.write(" (").list(columns).write(")");
    }
}
