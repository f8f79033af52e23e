package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.aludel.provider.criteria.expression.Comparisons;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Comparisons with patterns. */
interface Patterns extends CriteriaBuilder {

    private static Expression<String> character(char escape) {
        // A constant in SQL, too: a parameter cannot stand there.
        return new Computed<>(String.class, new ValueForm.Constant(String.valueOf(escape)));
    }

    @Override
    default Predicate like(Expression<String> x, Expression<String> pattern) {
        return Comparisons.like(x, pattern, null, false);
    }

    @Override
    default Predicate like(Expression<String> x, String pattern) {
        return Comparisons.like(x, LiteralNode.nullable(pattern), null, false);
    }

    @Override
    default Predicate like(Expression<String> x, Expression<String> pattern, Expression<Character> escape) {
        return Comparisons.like(x, pattern, escape, false);
    }

    @Override
    default Predicate like(Expression<String> x, Expression<String> pattern, char escape) {
        return Comparisons.like(x, pattern, character(escape), false);
    }

    @Override
    default Predicate like(Expression<String> x, String pattern, Expression<Character> escape) {
        return Comparisons.like(x, LiteralNode.nullable(pattern), escape, false);
    }

    @Override
    default Predicate like(Expression<String> x, String pattern, char escape) {
        return Comparisons.like(x, LiteralNode.nullable(pattern), character(escape), false);
    }

    @Override
    default Predicate notLike(Expression<String> x, Expression<String> pattern) {
        return Comparisons.like(x, pattern, null, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, String pattern) {
        return Comparisons.like(x, LiteralNode.nullable(pattern), null, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, Expression<String> pattern, Expression<Character> escape) {
        return Comparisons.like(x, pattern, escape, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, Expression<String> pattern, char escape) {
        return Comparisons.like(x, pattern, character(escape), true);
    }

    @Override
    default Predicate notLike(Expression<String> x, String pattern, Expression<Character> escape) {
        return Comparisons.like(x, LiteralNode.nullable(pattern), escape, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, String pattern, char escape) {
        return Comparisons.like(x, LiteralNode.nullable(pattern), character(escape), true);
    }
}
