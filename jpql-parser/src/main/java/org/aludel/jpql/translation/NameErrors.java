package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;

/** Finds out what is wrong with a name that means nothing, and what was probably meant. */
final class NameErrors {

    private final Environment environment;

    NameErrors(Environment environment) {
        this.environment = environment;
    }

    InvalidQueryException unknownVariable(Name name) {
        return TranslationErrors.unknownVariable(
                name.text(), environment.scope().variableNames(), environment.place(name));
    }

    InvalidQueryException unknownEntity(String name, JpqlNode node) {
        List<String> names = new ArrayList<>(entityNames());
        names.addAll(environment.scope().tableNames());
        return TranslationErrors.unknownEntity(name, names, environment.place(node));
    }

    private List<String> entityNames() {
        return environment.query().domain().entities().stream()
                .map(EntityDomain::name)
                .toList();
    }

    /** What stands in FROM with a dot: a path from a variable that is not declared, or the name of an entity's class. */
    InvalidQueryException unknownRange(PathExpression path) {
        List<Name> names = path.names();
        String last = names.get(names.size() - 1).text();
        boolean variable = names.size() == 2 && entityNames().stream().noneMatch(last::equalsIgnoreCase);
        return variable ? unknownVariable(names.get(0)) : unknownEntity(Constants.join(names), path);
    }

    /** A path whose first name is neither a variable nor an attribute, and that is no constant either. */
    InvalidQueryException unknownName(PathExpression path) {
        Name first = path.names().get(0);
        Scope scope = environment.scope();
        if (path.names().size() > 2) {
            String type = Constants.join(path.names().subList(0, path.names().size() - 1));
            return TranslationErrors.unknownPathOrConstant(
                    first.text(), type, scope.variableNames(), environment.place(path));
        }
        for (Variable.Instance implicit : scope.implicit()) {
            if (implicit.path().domain() instanceof StructureDomain structure) {
                return TranslationErrors.unknownAttribute(structure, first.text(), environment.place(first));
            }
        }
        if (path.names().size() == 1) {
            return TranslationErrors.unknownName(
                    first.text(),
                    scope.variableNames(),
                    entityNames(),
                    attributeOfVariable(first.text()),
                    environment.place(first));
        }
        return unknownVariable(first);
    }

    private static boolean hasColumn(Variable.Row row, String name) {
        return row.table().columnDefinitions().stream()
                .anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    /** The way to an attribute that is named without its variable; empty when no variable has one of that name. */
    private String attributeOfVariable(String name) {
        for (String variable : environment.scope().variableNames()) {
            Variable found = environment.scope().variable(variable).orElse(null);
            if (found instanceof Variable.Row row && hasColumn(row, name)) {
                return variable + "." + name;
            }
            if (found instanceof Variable.Instance instance
                    && instance.path().domain() instanceof StructureDomain structure
                    && structure.attribute(name).map(AttributeDomain::name).isPresent()) {
                return variable + "." + name;
            }
        }
        return "";
    }
}
