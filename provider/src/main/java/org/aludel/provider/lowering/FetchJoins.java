package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.domain.IndexReference;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.provider.mapping.Attribute;

/**
 * What becomes of the fetch joins of a query. Single entities come with the row. Collections, and all that is fetched behind
 * them, come with statements of their own after the rows, so that rows are not multiplied and limits count what is
 * selected; what an inner join leaves out is left out by a condition instead. A join that is used for more than fetching
 * stays, and then equal rows count as one.
 */
final class FetchJoins {

    private final SelectStatement statement;
    private final List<AttributeFrom> joined = new ArrayList<>();
    private final List<AttributeFrom> later = new ArrayList<>();

    private FetchJoins(SelectStatement select, List<AttributeFrom> fetched) {
        for (AttributeFrom join : fetched) {
            DomainPath owner = owner(join.path());
            boolean behind = owner instanceof VariablePath variable && later.contains(variable.from());
            (behind || join.path().attribute().isPlural() ? later : joined).add(join);
        }
        this.statement = later.isEmpty() ? select : without(select);
    }

    static FetchJoins of(SelectStatement select, List<AttributeFrom> fetched) {
        return new FetchJoins(select, fetched);
    }

    /** The query without the joins that are not made. */
    SelectStatement statement() {
        return statement;
    }

    /** The joins whose entities come with the row. */
    List<AttributeFrom> joined() {
        return joined;
    }

    /** The joins whose values come behind the rows. */
    List<AttributeFrom> later() {
        return later;
    }

    // ---- the statement

    private SelectStatement without(SelectStatement select) {
        SelectClauses clauses = select.clauses();
        Set<FromClause> dropped = new LinkedHashSet<>(later);
        SelectStatement kept = without(select, dropped);
        if (uses(kept, dropped)) {
            return select.distinct();
        }
        SelectStatement restricted = kept;
        for (AttributeFrom join : later) {
            boolean first = !(owner(join.path()) instanceof VariablePath variable && dropped.contains(variable.from()));
            if (first && kind(clauses.from(), join) == JoinKind.INNER) {
                restricted = restricted.where(
                        new ExistsPredicate(Sql.select(Sql.literal(1)).from(required(join, clauses.from(), dropped))));
            }
        }
        return restricted;
    }

    private static SelectStatement without(SelectStatement select, Set<FromClause> dropped) {
        return select.withFrom(select.clauses().from().stream()
                .map(element -> pruned(element, dropped))
                .toList());
    }

    /** Whether a query does more with joins than fetching what they lead to. */
    static boolean isUsed(SelectStatement select, List<AttributeFrom> joins) {
        Set<FromClause> dropped = new LinkedHashSet<>(joins);
        return uses(without(select, dropped), dropped);
    }

    private static boolean uses(SelectStatement select, Set<FromClause> joins) {
        return joins.stream().anyMatch(join -> uses(select, join));
    }

    /** An inner join with those that are inner ones behind it. */
    private FromClause required(AttributeFrom join, List<FromClause> from, Set<FromClause> dropped) {
        FromClause element = join;
        Set<FromClause> inside = new LinkedHashSet<>(Set.of(join));
        for (AttributeFrom other : later) {
            boolean behind = owner(other.path()) instanceof VariablePath variable
                    && dropped.contains(variable.from())
                    && inside.contains(variable.from());
            if (behind && kind(from, other) == JoinKind.INNER) {
                inside.add(other);
                element = new Join(element, JoinKind.INNER, other, Sql.and(List.of()), List.of());
            }
        }
        return element;
    }

    private static FromClause pruned(FromClause element, Set<FromClause> dropped) {
        if (!(element instanceof Join join)) {
            return element;
        }
        FromClause left = pruned(join.left(), dropped);
        if (dropped.contains(join.right())) {
            return left;
        }
        return new Join(left, join.kind(), pruned(join.right(), dropped), join.on(), join.using());
    }

    private static JoinKind kind(List<FromClause> elements, FromClause joined) {
        for (FromClause element : elements) {
            for (FromClause at = element; at instanceof Join join; at = join.left()) {
                if (join.right().equals(joined)) {
                    return join.kind();
                }
            }
        }
        return JoinKind.LEFT;
    }

    private static boolean uses(Node node, FromClause variable) {
        boolean here = node instanceof VariablePath path && path.from().equals(variable)
                || node instanceof KeyPath key && key.from().equals(variable)
                || node instanceof IndexReference index && index.from().equals(variable)
                || node instanceof EntryReference entry && entry.from().equals(variable);
        return here || node.children().stream().anyMatch(child -> uses(child, variable));
    }

    // ---- what is fetched afterwards

    /** What is fetched behind the rows; the entities of these are the selected ones, and then those that are joined. */
    List<FetchStep> steps(List<Selectable> selected) {
        if (later.isEmpty()) {
            return List.of();
        }
        Map<DomainPath, Integer> positions = new LinkedHashMap<>();
        int next = 0;
        for (Selectable item : selected) {
            Selectable plain = item instanceof LabeledExpression<?> labeled ? labeled.expression() : item;
            if (plain instanceof DomainPath path && path.domain() instanceof EntityDomain) {
                positions.putIfAbsent(path, next++);
            } else if (plain instanceof EntryReference) {
                return List.of();
            }
        }
        for (AttributeFrom join : joined) {
            positions.putIfAbsent(join.variable(), next++);
        }
        List<FetchStep> steps = new ArrayList<>();
        for (AttributeFrom join : later) {
            Integer owner = positions.get(owner(join.path()));
            if (owner != null) {
                steps.add(new FetchStep(owner, path(join.path())));
                positions.put(join.variable(), next++);
            }
        }
        return steps;
    }

    /** The entity that has an attribute. */
    static DomainPath owner(AttributePath path) {
        DomainPath owner = path.parent();
        while (!(owner.domain() instanceof EntityDomain) && owner instanceof AttributePath embedded) {
            owner = embedded.parent();
        }
        return owner instanceof TreatedPath treat ? treat.operand() : owner;
    }

    private static List<Attribute> path(AttributePath path) {
        List<Attribute> attributes = new ArrayList<>(List.of(Paths.mapping(path)));
        DomainPath owner = path.parent();
        while (!(owner.domain() instanceof EntityDomain) && owner instanceof AttributePath embedded) {
            attributes.add(0, Paths.mapping(embedded));
            owner = embedded.parent();
        }
        return attributes;
    }
}
