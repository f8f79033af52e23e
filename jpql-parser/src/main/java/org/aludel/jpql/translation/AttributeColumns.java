package org.aludel.jpql.translation;

import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.EmbeddableDomain;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.syntax.Name;

/** Attributes that a statement changes, as columns of the entity: named with dots where they are embedded. */
final class AttributeColumns {

    private final Environment environment;

    AttributeColumns(Environment environment) {
        this.environment = environment;
    }

    /** The attribute that a target names, with or without the variable in front. */
    ColumnReference<?> target(EntityReference entity, String variable, List<Name> names) {
        boolean qualified = names.size() > 1
                && names.get(0).text().equalsIgnoreCase(variable)
                && !(variable.equals(Scope.THIS)
                        && entity.entity().attribute(Scope.THIS).isPresent());
        return column(entity, qualified ? names.subList(1, names.size()) : names);
    }

    /** The attribute that names behind an entity lead to. */
    ColumnReference<?> column(EntityReference entity, List<Name> names) {
        Expression<?> at = entity.path();
        for (int i = 0; i < names.size(); i++) {
            at = environment.paths().behind(at, names.subList(i, i + 1));
            boolean last = i == names.size() - 1;
            if (!(at instanceof AttributePath attribute)) {
                throw ClauseErrors.noTarget(names, environment.place(names.get(i)));
            }
            if (attribute.attribute().isPlural()) {
                throw ClauseErrors.changedCollection(attribute, environment.place(names.get(i)));
            }
            if (!last && !(attribute.domain() instanceof EmbeddableDomain)) {
                throw ClauseErrors.changedElsewhere(attribute, environment.place(names.get(i)));
            }
        }
        String name = names.stream().map(Name::text).collect(Collectors.joining("."));
        return new ColumnReference<>(entity, name, at.type());
    }
}
