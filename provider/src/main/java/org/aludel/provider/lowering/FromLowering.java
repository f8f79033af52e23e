package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;

/**
 * The FROM clause of one query. Its variables are declared first; it is put together when everything else of the query is
 * known, because paths anywhere may ask for further joins.
 */
final class FromLowering {

    private final NodeLowering nodes;
    private final Paths paths;
    private final List<Supplier<FromClause>> elements = new ArrayList<>();
    private final List<Predicate> conditions = new ArrayList<>();

    FromLowering(NodeLowering nodes) {
        this.nodes = nodes;
        this.paths = nodes.paths();
    }

    void declare(List<FromClause> declared) {
        declared.forEach(element -> elements.add(declare(element, conditions)));
    }

    /** The elements with all joins. */
    List<FromClause> assemble() {
        List<FromClause> all = new ArrayList<>();
        paths.scope().elements().values().forEach(join -> all.add(join.alone()));
        elements.forEach(element -> all.add(element.get()));
        return all;
    }

    /** What is to be added to the WHERE clause; complete when everything else is known. */
    List<Predicate> conditions() {
        List<Predicate> all = new ArrayList<>(conditions);
        paths.scope().elements().values().forEach(join -> all.addAll(join.correlation()));
        return all;
    }

    /**
     * Declares an element.
     *
     * @param open gets the conditions that the element leaves to what is around it
     * @return puts it together in the end
     */
    private Supplier<FromClause> declare(FromClause declared, List<Predicate> open) {
        if (declared instanceof Join join) {
            return join(join, open);
        }
        if (declared instanceof AttributeFrom part && mapping(part) instanceof EmbeddedAttribute) {
            throw LoweringErrors.undeclared(declared);
        }
        if (!(declared instanceof EntityReference) && !(declared instanceof AttributeFrom)) {
            FromClause lowered = nodes.element(declared);
            return () -> lowered;
        }
        Attachment attachment = attachment(declared);
        Source source = Source.of(paths.scope(), String.valueOf(declared.name()), attachment);
        paths.scope().add(declared, source);
        open.addAll(attachment.correlation());
        return () -> ImplicitJoin.all(attachment.alone(source.within()), source.behind());
    }

    private Supplier<FromClause> join(Join join, List<Predicate> open) {
        List<Predicate> openLeft = new ArrayList<>();
        Supplier<FromClause> left = declare(join.left(), openLeft);
        List<Predicate> on = new ArrayList<>();
        (join.kind() == JoinKind.RIGHT || join.kind() == JoinKind.FULL ? on : open).addAll(openLeft);
        FromClause declared = join.right();
        if (declared instanceof AttributeFrom part && mapping(part) instanceof EmbeddedAttribute) {
            embedded(join, part, open);
            return left;
        }
        if (!(declared instanceof EntityReference) && !(declared instanceof AttributeFrom)) {
            return other(left, join, on, open);
        }
        Attachment attachment = attachment(declared);
        Source source = Source.of(paths.scope(), String.valueOf(declared.name()), attachment);
        paths.scope().add(declared, source);
        paths.scope().joining(source);
        on.addAll(on(join));
        paths.scope().joining(null);
        if (join.kind() == JoinKind.CROSS) {
            open.addAll(attachment.correlation());
            return () -> ImplicitJoin.all(
                    new Join(left.get(), JoinKind.CROSS, attachment.alone(source.within()), null, List.of()),
                    source.behind());
        }
        return () ->
                ImplicitJoin.all(attachment.joinedTo(left.get(), join.kind(), source.within(), on), source.behind());
    }

    /** A join with something else than an entity or its attribute. */
    private Supplier<FromClause> other(Supplier<FromClause> left, Join join, List<Predicate> on, List<Predicate> open) {
        List<Predicate> openRight = new ArrayList<>();
        Supplier<FromClause> right = declare(join.right(), openRight);
        if (join.kind() == JoinKind.CROSS || !join.using().isEmpty()) {
            open.addAll(openRight);
            return () -> new Join(left.get(), join.kind(), right.get(), null, join.using());
        }
        on.addAll(openRight);
        on.addAll(on(join));
        return () -> new Join(left.get(), join.kind(), right.get(), Sql.and(on), List.of());
    }

    private List<Predicate> on(Join join) {
        Predicate on = join.on();
        return on == null || on.equals(new TruthConstant(true)) ? List.of() : List.of(nodes.predicate(on));
    }

    private Attachment attachment(FromClause declared) {
        if (declared instanceof EntityReference reference) {
            EntityFrom from = EntityFrom.of(Paths.mapping(reference.entity()), reference.name());
            Predicate restriction = from.restriction();
            return new Attachment(
                    null,
                    List.of(),
                    from.element(),
                    restriction == null ? List.of() : List.of(restriction),
                    new Place.Entity(from, null),
                    null,
                    null);
        }
        AttributeFrom part = (AttributeFrom) declared;
        AttributeTables.Owner owner = paths.owner(part.path().parent());
        if (mapping(part) instanceof PluralAttribute plural) {
            EntityMapping treated = part.treated() == null ? null : Paths.mapping(part.treated());
            return AttributeTables.plural(
                    plural, owner, treated, part.name(), nodes.aliases().of(part.name(), "link"));
        }
        ToOneAttribute one = (ToOneAttribute) mapping(part);
        EntityMapping target = part.treated() == null ? one.target().get() : Paths.mapping(part.treated());
        return paths.attachment(part.path(), paths.place(part.path()), target, part.name());
    }

    /** An embedded attribute has no row of its own: where the condition of a left join does not hold, it is null. */
    private void embedded(Join join, AttributeFrom part, List<Predicate> open) {
        Source anchor = paths.root(part.path());
        Place place = paths.place(part.path());
        paths.scope().add(part, Source.partOf(anchor, part.name(), place));
        if (join.kind() == JoinKind.INNER || join.kind() == JoinKind.CROSS) {
            open.addAll(on(join));
            return;
        }
        Scope around = paths.enter(new Scope(paths.scope(), false)); // joins that the condition needs leave out no row
        List<Predicate> on = on(join);
        paths.enter(around);
        if (!on.isEmpty() && place instanceof Place.Value value) {
            paths.scope().add(part, Source.partOf(anchor, part.name(), value.when(Sql.and(on))));
        }
    }

    private static Attribute mapping(AttributeFrom part) {
        return Paths.mapping(part.path());
    }
}
