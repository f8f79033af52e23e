package org.aludel.jpql.syntax;

/** Writes conditions. */
final class ConditionPrinter implements ConditionVisitor<QueryWriter> {

    private final QueryWriter out;

    ConditionPrinter(QueryWriter out) {
        this.out = out;
    }

    @Override
    public QueryWriter visitLogical(LogicalExpression condition) {
        Precedence operand = Precedence.of(condition).tighter();
        return out.separated(
                condition.operands(), " " + condition.operator().name() + " ", part -> out.expression(part, operand));
    }

    @Override
    public QueryWriter visitNot(NotExpression condition) {
        return out.write("NOT ").expression(condition.operand(), Precedence.NOT);
    }

    @Override
    public QueryWriter visitComparison(ComparisonExpression condition) {
        operand(condition.left());
        out.write(" ").write(condition.operator().symbol()).write(" ");
        return operand(condition.right());
    }

    @Override
    public QueryWriter visitQuantified(QuantifiedExpression condition) {
        operand(condition.left());
        out.write(" ").write(condition.operator().symbol()).write(" ");
        out.write(condition.quantifier().name()).write(" ");
        return out.parenthesized(condition.query());
    }

    @Override
    public QueryWriter visitBetween(BetweenExpression condition) {
        operand(condition.operand()).write(condition.negated() ? " NOT BETWEEN " : " BETWEEN ");
        operand(condition.low()).write(" AND ");
        return operand(condition.high());
    }

    @Override
    public QueryWriter visitInList(InListExpression condition) {
        return in(condition.operand(), condition.negated())
                .write("(")
                .list(condition.items())
                .write(")");
    }

    @Override
    public QueryWriter visitInSubquery(InSubqueryExpression condition) {
        return in(condition.operand(), condition.negated()).parenthesized(condition.query());
    }

    @Override
    public QueryWriter visitInParameter(InParameterExpression condition) {
        return in(condition.operand(), condition.negated()).expression(condition.parameter());
    }

    private QueryWriter in(JpqlExpression left, boolean negated) {
        return operand(left).write(negated ? " NOT IN " : " IN ");
    }

    @Override
    public QueryWriter visitLike(LikeExpression condition) {
        operand(condition.operand()).write(condition.negated() ? " NOT" : "");
        out.write(condition.caseInsensitive() ? " ILIKE " : " LIKE ");
        operand(condition.pattern());
        if (condition.escape() != null) {
            out.write(" ESCAPE ");
            operand(condition.escape());
        }
        return out;
    }

    @Override
    public QueryWriter visitIsNull(IsNullExpression condition) {
        return operand(condition.operand()).write(is(condition.negated())).write("NULL");
    }

    @Override
    public QueryWriter visitIsEmpty(IsEmptyExpression condition) {
        return operand(condition.collection()).write(is(condition.negated())).write("EMPTY");
    }

    @Override
    public QueryWriter visitMemberOf(MemberOfExpression condition) {
        operand(condition.operand()).write(condition.negated() ? " NOT MEMBER OF " : " MEMBER OF ");
        return out.expression(condition.collection());
    }

    @Override
    public QueryWriter visitExists(ExistsExpression condition) {
        return out.write("EXISTS ").parenthesized(condition.query());
    }

    @Override
    public QueryWriter visitTruth(TruthExpression condition) {
        return operand(condition.operand())
                .write(is(condition.negated()))
                .write(condition.truth().name());
    }

    @Override
    public QueryWriter visitDistinctFrom(DistinctFromExpression condition) {
        operand(condition.left()).write(is(condition.negated())).write("DISTINCT FROM ");
        return operand(condition.right());
    }

    private static String is(boolean negated) {
        return negated ? " IS NOT " : " IS ";
    }

    private QueryWriter operand(JpqlExpression operand) {
        return out.expression(operand, Precedence.CONCATENATION);
    }
}
