package org.aludel.provider.domain;

import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/** An attribute of an entity or embeddable. Two are equal only for the same attribute of the mapping. */
public final class MappedAttribute implements AttributeDomain {

    private final Attribute mapping;
    private final UnitDomain unit;
    private @Nullable ValueDomain value; // made at most once for each thread

    MappedAttribute(Attribute mapping, UnitDomain unit) {
        this.mapping = mapping;
        this.unit = unit;
    }

    /** How the attribute is mapped. */
    public Attribute mapping() {
        return mapping;
    }

    @Override
    public String name() {
        return mapping.name();
    }

    @Override
    public ValueDomain value() {
        ValueDomain made = value;
        if (made == null) {
            made = makeValue();
            value = made;
        }
        return made;
    }

    private ValueDomain makeValue() {
        if (mapping instanceof BasicAttribute basic) {
            return unit.value(basic.value());
        }
        if (mapping instanceof EmbeddedAttribute embedded) {
            return unit.value(embedded.value());
        }
        return mapping instanceof ToOneAttribute one
                ? unit.entity(one.target().get())
                : unit.value(((PluralAttribute) mapping).element());
    }

    @Override
    public boolean isPlural() {
        return mapping instanceof PluralAttribute;
    }

    @Override
    public @Nullable ValueDomain key() {
        if (!(mapping instanceof PluralAttribute plural) || plural.key() == null) {
            return null;
        }
        if (plural.key() instanceof MapKeyMapping.Stored stored) {
            return unit.value(stored.value());
        }
        EntityMapping target = ((ReferenceValue) plural.element()).target().get();
        String name = ((MapKeyMapping.OfElement) plural.key()).attribute();
        return name.isEmpty()
                ? unit.entity(target).id()
                : unit.entity(target).attribute(name).orElseThrow().value();
    }

    @Override
    public boolean isIndexed() {
        return mapping instanceof PluralAttribute plural && plural.order() instanceof ElementOrder.Position;
    }

    @Override
    public boolean isOptional() {
        if (mapping instanceof BasicAttribute basic) {
            return basic.optional();
        }
        return mapping instanceof ToOneAttribute one ? one.optional() : mapping instanceof EmbeddedAttribute;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MappedAttribute that && mapping == that.mapping;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(mapping);
    }

    @Override
    public String toString() {
        return name();
    }
}
