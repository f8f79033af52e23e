package org.aludel.core.dialect.typed;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;

/** The parameters and literals that stand where the database finds out their type by itself. One compilation. */
public final class TypedPlaces {

    private final Set<Expression<?>> typed = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean ignored;

    TypedPlaces() {}

    /** Notes that an expression, if it is a parameter or a literal, stands where its type is known. */
    public void add(Expression<?> expression) {
        if (expression instanceof BindParameter || expression instanceof Literal) {
            typed.add(expression);
        }
    }

    /** Notes that each of two operands has the type of the other, unless both are parameters. */
    public void addPair(Expression<?> left, Expression<?> right) {
        boolean leftOpen = left instanceof BindParameter;
        boolean rightOpen = right instanceof BindParameter;
        if (!leftOpen || !rightOpen) {
            add(left);
            add(right);
        }
    }

    /** True for a parameter or literal that needs no cast. */
    boolean contains(Expression<?> expression) {
        return !ignored && typed.contains(expression);
    }

    /** Writes something in which every parameter gets its cast. */
    public void ignoring(Runnable write) {
        boolean before = ignored;
        ignored = true;
        try {
            write.run();
        } finally {
            ignored = before;
        }
    }
}
