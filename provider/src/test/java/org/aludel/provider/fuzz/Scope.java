package org.aludel.provider.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.EmbeddableDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.jspecify.annotations.Nullable;

/** The variables that a part of a random query can use. */
final class Scope {

    private static final int STEPS = 3;

    /**
     * A variable.
     *
     * @param domain what it is; null for a row of a query in FROM
     * @param columns the columns of such a row
     * @param of the attribute whose elements it is; null where it is not
     */
    record Variable(
            String name,
            @Nullable ValueDomain domain,
            Map<String, Kind> columns,
            @Nullable AttributeDomain of) {}

    /** A path with the kind of its value; that of an attribute with many values is the kind of one. */
    record Path(
            String text,
            Kind kind,
            boolean plural,
            @Nullable AttributeDomain attribute) {}

    private final @Nullable Scope outer;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void add(Variable variable) {
        variables.add(variable);
        variable.columns()
                .forEach((name, kind) -> paths.add(new Path(variable.name() + "." + name, kind, false, null)));
        if (variable.domain() != null) {
            Kind kind = Kind.of(variable.domain());
            paths.add(new Path(variable.name(), kind, false, null));
            if (variable.domain() instanceof StructureDomain structure) {
                addPaths(variable.name(), structure, STEPS);
            }
        }
        AttributeDomain of = variable.of();
        if (of != null && of.key() != null) {
            paths.add(new Path("KEY(" + variable.name() + ")", Kind.of(of.key()), false, null));
        }
        if (of != null && of.isIndexed()) {
            paths.add(new Path("INDEX(" + variable.name() + ")", Kind.NUMBER, false, null));
        }
    }

    private void addPaths(String prefix, StructureDomain structure, int steps) {
        for (AttributeDomain attribute : structure.attributes()) {
            String text = prefix + "." + attribute.name();
            paths.add(new Path(text, Kind.of(attribute.value()), attribute.isPlural(), attribute));
            boolean deeper = attribute.value() instanceof EmbeddableDomain
                    || attribute.value() instanceof EntityDomain && steps > 1;
            if (!attribute.isPlural() && deeper) {
                addPaths(text, (StructureDomain) attribute.value(), steps - 1);
            }
        }
    }

    /** The variables of this part of the query alone. */
    List<Variable> own() {
        return variables;
    }

    /** The paths to single values; now and then also those of the query around this one. */
    List<Path> singles(Kind kind, boolean withOuter) {
        return all(withOuter)
                .filter(path -> !path.plural() && path.kind() == kind)
                .toList();
    }

    /** The paths to collections and maps. */
    List<Path> plurals(boolean withOuter) {
        return all(withOuter).filter(Path::plural).toList();
    }

    /** The paths to entities that are no variables. */
    List<Path> references() {
        return all(false)
                .filter(path -> !path.plural() && path.kind() == Kind.ENTITY && path.attribute() != null)
                .toList();
    }

    /** The variables that are entities. */
    List<Variable> entities() {
        return variables.stream()
                .filter(variable -> variable.domain() instanceof EntityDomain)
                .toList();
    }

    private Stream<Path> all(boolean withOuter) {
        return withOuter && outer != null ? Stream.concat(paths.stream(), outer.all(true)) : paths.stream();
    }
}
