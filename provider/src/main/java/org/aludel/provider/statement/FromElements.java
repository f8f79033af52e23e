package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.orm.EntityAlias;

/**
 * The elements of a FROM clause, with joins of attributes where they belong: behind the element that their path begins at.
 * One whose path begins at an element of a statement around stands alone, and is correlated.
 */
final class FromElements {

    private final List<FromClause> elements = new ArrayList<>();
    private final Set<FromClause> declared = new LinkedHashSet<>();
    private final Predicate<FromClause> around;

    /**
     * The elements of a clause.
     *
     * @param given what the statement names
     * @param around tells the elements of the statements around
     */
    FromElements(List<FromClause> given, Predicate<FromClause> around) {
        this.around = around;
        List<EntityAlias<?>> joined = new ArrayList<>();
        for (FromClause element : given) {
            if (element instanceof EntityAlias<?> alias && alias.element() instanceof AttributeFrom) {
                joined.add(alias);
            } else if (element instanceof AttributeFrom) {
                joined.add(new EntityAlias<>(element, JoinKind.INNER));
            } else {
                elements.add(element);
                declare(element);
            }
        }
        while (!joined.isEmpty()) {
            EntityAlias<?> next = joined.stream()
                    .filter(alias ->
                            joined.stream().noneMatch(other -> root(alias).equals(other.element())))
                    .findFirst()
                    .orElse(joined.get(0));
            joined.remove(next);
            attach((AttributeFrom) next.element(), next.kind());
        }
    }

    /** The elements with their joins. */
    List<FromClause> all() {
        return List.copyOf(elements);
    }

    /** The entities and attributes among them. */
    Set<FromClause> declared() {
        return declared;
    }

    private void declare(FromClause element) {
        if (element instanceof Join join) {
            declare(join.left());
            declare(join.right());
        } else if (element instanceof EntityAlias<?> alias) {
            declare(alias.element());
        } else if ((element instanceof EntityReference || element instanceof AttributeFrom) && !declared.add(element)) {
            throw StatementErrors.declaredTwice(element);
        }
    }

    private void attach(AttributeFrom attribute, JoinKind kind) {
        FromClause root = root(attribute.path());
        if (!declared.contains(root) && around.test(root)) {
            elements.add(attribute);
        } else {
            if (!declared.contains(root)) {
                add(root);
            }
            int home = home(root);
            elements.set(home, new Join(elements.get(home), kind, attribute, new TruthConstant(true), List.of()));
        }
        declare(attribute);
    }

    /** An element that is only named by paths. */
    private void add(FromClause root) {
        if (root instanceof AttributeFrom attribute) {
            attach(attribute, JoinKind.INNER);
        } else {
            elements.add(root);
            declare(root);
        }
    }

    private int home(FromClause root) {
        for (int i = 0; i < elements.size(); i++) {
            if (holds(elements.get(i), root)) {
                return i;
            }
        }
        throw new IllegalStateException("The element " + root + " is in no FROM clause");
    }

    /** Whether an element stands somewhere in another one. */
    static boolean holds(FromClause tree, FromClause element) {
        if (tree instanceof Join join) {
            return holds(join.left(), element) || holds(join.right(), element);
        }
        return tree.equals(element)
                || tree instanceof EntityAlias<?> alias && alias.element().equals(element);
    }

    private static FromClause root(EntityAlias<?> alias) {
        return root(((AttributeFrom) alias.element()).path());
    }

    /** The element that a path begins at. */
    static FromClause root(DomainPath path) {
        if (path instanceof AttributePath attribute) {
            return root(attribute.parent());
        }
        if (path instanceof TreatedPath treat) {
            return root(treat.operand());
        }
        return path instanceof KeyPath key ? key.from() : ((VariablePath) path).from();
    }
}
