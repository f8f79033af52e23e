package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the rows of a query are locked.
 *
 * @param strength for update or for share
 * @param of the names of the FROM elements to lock, or empty for all
 * @param onLocked what happens when a row is locked already
 */
public record LockingClause(LockStrength strength, List<String> of, LockWait onLocked) implements Clause {

    public LockingClause {
        requireNonNull(strength, "strength");
        of = List.copyOf(of);
        requireNonNull(onLocked, "onLocked");
        of.forEach(name -> Names.check("alias", name));
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
