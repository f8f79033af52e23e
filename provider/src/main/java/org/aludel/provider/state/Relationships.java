package org.aludel.provider.state;

import jakarta.persistence.CascadeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;

/**
 * What the relationships of an entity do together, those of embedded values with them. Immutable.
 *
 * @param cascades the operations that go on to other entities; removing orphans is one that goes on
 * @param orphanRemoval whether some remove orphans
 */
record Relationships(Set<CascadeType> cascades, boolean orphanRemoval) {

    static Relationships of(List<Attribute> attributes) {
        Set<CascadeType> cascades = EnumSet.noneOf(CascadeType.class);
        boolean orphans = add(attributes, cascades);
        if (orphans) {
            cascades.add(CascadeType.REMOVE);
        }
        return new Relationships(Set.copyOf(cascades), orphans);
    }

    private static boolean add(List<Attribute> attributes, Set<CascadeType> cascades) {
        boolean orphans = false;
        for (Attribute attribute : attributes) {
            if (attribute instanceof ToOneAttribute one) {
                cascades.addAll(one.cascades().types());
                orphans |= one.orphanRemoval();
            } else if (attribute instanceof PluralAttribute plural) {
                cascades.addAll(plural.cascades().types());
                orphans |= plural.orphanRemoval();
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                orphans |= add(embedded.value().attributes(), cascades);
            }
        }
        return orphans;
    }
}
