package org.aludel.core.dialect.h2;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.TypeKind;

/**
 * The parameters that H2 would give the type of what stands beside them, whatever their value: {@code i * ?} is a whole number
 * there if {@code i} is one, also for 0.5. One compilation.
 */
final class H2OpenParameters {

    private final Set<Expression<?>> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Notes the parameters among operands, or arguments, that are numbers of another type than all others. */
    void add(List<? extends Expression<?>> operands) {
        for (Expression<?> operand : operands) {
            if (operand instanceof BindParameter
                    && operand.type().kind().isNumber()
                    && operands.stream()
                            .noneMatch(other -> tellsType(other, operand.type().kind()))) {
                open.add(operand);
            }
        }
    }

    /** Positions and lengths in texts are always whole numbers. */
    private static boolean tellsType(Expression<?> other, TypeKind kind) {
        TypeKind known = other.type().kind();
        return !(other instanceof BindParameter) && (known == kind || known.isText());
    }

    /** Whether a parameter needs a cast. */
    boolean contains(BindParameter<?> parameter) {
        return open.contains(parameter);
    }
}
