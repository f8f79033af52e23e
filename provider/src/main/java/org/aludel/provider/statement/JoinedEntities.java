package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;

/** A statement with joins of the entities that loader options want with the rows, as far as joins can be added to it. */
final class JoinedEntities {

    private final Statement statement;
    private final Map<DomainPath, AttributeFrom> added = new LinkedHashMap<>();

    JoinedEntities(Statement given, List<AttributeSteps> wanted) {
        if (wanted.isEmpty() || !(given instanceof SelectStatement select) || isGrouped(select)) {
            this.statement = given;
            return;
        }
        Map<DomainPath, DomainPath> known = new HashMap<>();
        for (Selectable item : select.clauses().columns()) {
            if (item instanceof DomainPath path) {
                known.putIfAbsent(AttributeSteps.spelledOut(path), path);
            }
        }
        List<FromClause> from = new ArrayList<>(select.clauses().from());
        for (AttributeSteps steps : wanted) {
            DomainPath owner = known.get(steps.owner());
            if (owner != null && !steps.attribute().isPlural() && !added.containsKey(steps.path())) {
                AttributeFrom join = new AttributeFrom(
                        steps.from(owner), null, steps.attribute().name());
                join(from, join);
                added.put(steps.path(), join);
                known.putIfAbsent(steps.path(), join.variable());
            }
        }
        this.statement = select.withFrom(from);
    }

    private static boolean isGrouped(SelectStatement select) {
        return !select.clauses().groupBy().isEmpty() || select.clauses().having() != null;
    }

    private static void join(List<FromClause> from, AttributeFrom join) {
        FromClause root = FromElements.root(join.path());
        for (int i = 0; i < from.size(); i++) {
            if (FromElements.holds(from.get(i), root)) {
                from.set(i, new Join(from.get(i), JoinKind.LEFT, join, new TruthConstant(true), List.of()));
                return;
            }
        }
        throw new IllegalStateException("The element " + root + " is in no FROM clause");
    }

    Statement statement() {
        return statement;
    }

    /** The joins that were added. */
    List<AttributeFrom> fetched() {
        return List.copyOf(added.values());
    }

    /** The join that was added for a path; empty if there is none. */
    Optional<AttributeFrom> join(DomainPath path) {
        return Optional.ofNullable(added.get(path));
    }
}
