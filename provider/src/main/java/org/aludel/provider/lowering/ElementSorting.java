package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.SortSpecification;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.IndexReference;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.PluralAttribute;

/** The order that its mapping gives a collection, for a query that joins it. */
public final class ElementSorting {

    private ElementSorting() {}

    /**
     * What the elements are sorted by.
     *
     * @param join the collection
     * @return empty if they have no order
     */
    public static List<SortSpecification> of(AttributeFrom join) {
        Attribute attribute = Paths.mapping(join.path());
        ElementOrder order = attribute instanceof PluralAttribute plural ? plural.order() : ElementOrder.NONE;
        if (order instanceof ElementOrder.Position) {
            return List.of(new IndexReference(join).asc());
        }
        List<SortSpecification> sorts = new ArrayList<>();
        if (order instanceof ElementOrder.Sorted sorted) {
            for (ElementOrder.Item item : sorted.items()) {
                DomainPath path = path(join.variable(), item.attribute());
                sorts.add(item.descending() ? path.desc() : path.asc());
            }
        }
        return sorts;
    }

    /** A path that the mapping was checked for. */
    private static DomainPath path(DomainPath start, String names) {
        DomainPath path = start;
        for (String name : names.isEmpty() ? new String[0] : names.split("\\.", -1)) {
            AttributeDomain attribute =
                    ((StructureDomain) path.domain()).attribute(name).orElseThrow();
            path = new AttributePath(path, attribute);
        }
        return path;
    }
}
