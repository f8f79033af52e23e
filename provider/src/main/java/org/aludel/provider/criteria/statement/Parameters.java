package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.ParameterExpression;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.provider.criteria.expression.Writing;

/** Finds the parameters of a query by writing it. */
final class Parameters {

    private Parameters() {}

    static Set<ParameterExpression<?>> of(Consumer<Writing> query) {
        Writing writing = new Writing(Class::getSimpleName);
        query.accept(writing);
        return new LinkedHashSet<>(writing.parameters().keySet());
    }
}
