package org.aludel.provider.lowering;

import java.util.List;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;

/** A join that a path asks for. It is an inner one as soon as a path goes on from there. */
final class ImplicitJoin {

    private final Attachment attachment;
    private JoinKind kind = JoinKind.LEFT;

    ImplicitJoin(Attachment attachment) {
        this.attachment = attachment;
    }

    /** Leaves out rows without the joined entity. */
    void requireRow() {
        kind = JoinKind.INNER;
    }

    Place.Entity entity() {
        return (Place.Entity) attachment.value();
    }

    /** The joined entity as an element of its own. */
    FromClause alone() {
        return attachment.alone(List.of());
    }

    /** What it has in common with what it would be joined to. */
    List<Predicate> correlation() {
        return attachment.correlation();
    }

    /** An element with joins behind it. */
    static FromClause all(FromClause element, List<ImplicitJoin> joins) {
        FromClause joined = element;
        for (ImplicitJoin join : joins) {
            joined = join.attachment.joinedTo(joined, join.kind, List.of(), List.of());
        }
        return joined;
    }
}
