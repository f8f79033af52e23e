package org.aludel.provider.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.EntityReference;

/** Gives elements of FROM clauses whose name another one has a number behind it, as the query language does. */
final class UniqueNames {

    private final Map<FromClause, FromClause> renamed = new HashMap<>();
    private final Set<FromClause> seen = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    UniqueNames(Statement statement) {
        collect(statement);
    }

    /** A statement or element with the names that are told apart. */
    @SuppressWarnings("unchecked") // a node is replaced by one of the same kind
    <N extends Node> N in(N node) {
        return renamed.isEmpty() ? node : (N) NodeRewriter.of(this::renamed).rewrite(node);
    }

    private void collect(Node node) {
        if (node instanceof FromClause from && from.name() != null && seen.add(from)) {
            String name = from.name();
            boolean free = taken.add(name.toLowerCase(Locale.ROOT));
            if (!free && from instanceof EntityReference entity) {
                renamed.put(from, new EntityReference(entity.entity(), another(name)));
            } else if (!free && from instanceof AttributeFrom attribute) {
                renamed.put(from, new AttributeFrom(attribute.path(), attribute.treated(), another(name)));
            }
        }
        node.children().forEach(this::collect);
    }

    private String another(String name) {
        for (int i = 1; ; i++) {
            if (taken.add((name + "_" + i).toLowerCase(Locale.ROOT))) {
                return name + "_" + i;
            }
        }
    }

    /** Attributes of what is renamed are behind it in their paths, too. */
    private Node renamed(Node node) {
        FromClause other = node instanceof FromClause ? renamed.get(node) : null;
        if (other instanceof AttributeFrom attribute) {
            return new AttributeFrom(
                    (org.aludel.jpql.domain.AttributePath)
                            NodeRewriter.of(this::renamed).rewrite(attribute.path()),
                    attribute.treated(),
                    attribute.name());
        }
        return other == null ? node : other;
    }
}
