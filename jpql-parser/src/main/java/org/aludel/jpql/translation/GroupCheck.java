package org.aludel.jpql.translation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.WindowFunction;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.TreatedPath;

/**
 * Whether expressions have one value for each group of rows (section 4.8): what is grouped by, aggregates, and what is made
 * of these. A function of the database may be an aggregate, and what a subquery says of its groups is left to the database.
 */
final class GroupCheck {

    private static final Set<String> AGGREGATES = Set.of("avg", "count", "max", "min", "sum");

    /** The functions that every dialect knows and that have a value for each row. */
    private static final Set<String> OF_ROWS = Set.of(
            "abs",
            "ceil",
            "exp",
            "floor",
            "left",
            "length",
            "ln",
            "lower",
            "mod",
            "position",
            "power",
            "replace",
            "right",
            "round",
            "sign",
            "sqrt",
            "substring",
            "upper");

    private final Set<Node> groups = new HashSet<>();

    /** A check of a query that is grouped by some elements; by none where all rows are one group. */
    GroupCheck(List<GroupingElement> elements) {
        for (GroupingElement element : elements) {
            element.sets().forEach(set -> set.forEach(expression -> groups.add(plain(expression))));
        }
    }

    private static Node plain(Node node) {
        return node instanceof LabeledExpression<?> labeled ? labeled.expression() : node;
    }

    /** Whether an expression has an aggregate of this query in it. */
    static boolean aggregates(Node node) {
        if (node instanceof Query || node instanceof WindowFunction<?> || node instanceof DomainPath) {
            return false;
        }
        return isAggregate(node) || node.children().stream().anyMatch(GroupCheck::aggregates);
    }

    private static boolean isAggregate(Node node) {
        return node instanceof FilteredAggregate<?>
                || node instanceof OrderedSetAggregate<?>
                || node instanceof FunctionCall<?> call && AGGREGATES.contains(call.name());
    }

    /** The part of an expression that has many values in a group; empty if there is none. */
    Optional<Node> open(Node expression) {
        Node node = plain(expression);
        if (groups.contains(node)
                || node instanceof Query
                || node instanceof WindowFunction<?>
                || isAggregate(node)
                || node instanceof FunctionCall<?> call && !OF_ROWS.contains(call.name())
                || node instanceof DomainPath path && isGrouped(path)
                || node instanceof EntityTypeExpression type && isGrouped(type.path())) {
            return Optional.empty();
        }
        if (node instanceof DomainPath || node instanceof ColumnReference<?>) {
            return Optional.of(node);
        }
        return node.children().stream()
                .map(this::open)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What belongs to an entity that is grouped by, or to one whose identifier is. */
    private boolean isGrouped(DomainPath path) {
        if (groups.contains(path) || path.domain() instanceof EntityDomain entity && hasIdentifier(path, entity)) {
            return true;
        }
        if (path instanceof AttributePath attribute) {
            return isGrouped(attribute.parent());
        }
        return path instanceof TreatedPath treated && isGrouped(treated.operand());
    }

    private boolean hasIdentifier(DomainPath path, EntityDomain entity) {
        return entity.idAttributes().stream().allMatch(id -> groups.contains(path.attribute(id)));
    }
}
