package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LogicalExpression;
import org.aludel.jpql.syntax.NotExpression;

/**
 * Conditions of which all have to hold, or one. None of which all have to hold hold; none of which one has to hold do not. A
 * junction in another of the same operator is written without parentheses, and an empty one is left out.
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class Junction extends PredicateNode {

    private final BooleanOperator operator;
    private final PredicateNode[] operands;

    /**
     * Some conditions.
     *
     * @param operator whether all have to hold, or one
     * @param operands the conditions
     */
    public Junction(BooleanOperator operator, List<? extends Expression<Boolean>> operands) {
        this(operator, operands.stream().map(PredicateNode::condition).toArray(PredicateNode[]::new), false);
    }

    private Junction(BooleanOperator operator, PredicateNode[] operands, boolean negated) {
        super(negated);
        this.operator = operator;
        this.operands = operands;
    }

    @Override
    public BooleanOperator getOperator() {
        return operator;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return new ArrayList<>(Arrays.asList(operands));
    }

    @Override
    public PredicateNode not() {
        return new Junction(operator, operands, !isNegated());
    }

    @Override
    public JpqlExpression write(Writing writing) {
        List<PredicateNode> parts = new ArrayList<>();
        collect(parts);
        if (parts.isEmpty()) {
            return new BooleanLiteral((operator == BooleanOperator.AND) != isNegated());
        }
        JpqlExpression condition = parts.size() == 1
                ? parts.get(0).write(writing)
                : new LogicalExpression(
                        operator == BooleanOperator.AND ? LogicalOperator.AND : LogicalOperator.OR,
                        parts.stream().map(part -> part.write(writing)).toList());
        return isNegated() ? new NotExpression(condition) : condition;
    }

    private void collect(List<PredicateNode> parts) {
        for (PredicateNode operand : operands) {
            if (operand instanceof Junction inner && inner.operator == operator && !inner.isNegated()) {
                inner.collect(parts);
            } else {
                parts.add(operand);
            }
        }
    }

    /** Writes chains as one junction: streams go as deep as the objects do, and a program may make a chain in a loop. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        List<PredicateNode> parts = new ArrayList<>();
        collect(parts);
        ObjectOutputStream.PutField fields = out.putFields();
        fields.put("operator", operator);
        fields.put("operands", parts.toArray(new PredicateNode[0]));
        out.writeFields();
    }
}
