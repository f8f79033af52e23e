package org.aludel.provider.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;

/**
 * The attributes of an entity or embeddable that are in its own columns, one behind the other.
 *
 * @param slots the attributes
 * @param width the number of columns of all of them
 */
record Slots(List<AttributeSlot> slots, int width) {

    Slots {
        slots = List.copyOf(slots);
    }

    static Slots of(List<Attribute> attributes, Shapes shapes) {
        List<AttributeSlot> slots = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof SingularAttribute singular && isInColumns(singular)) {
                ValueShape shape = shape(singular, shapes);
                slots.add(new AttributeSlot(singular, i, shape, offset));
                offset += shape.width();
            }
        }
        return new Slots(slots, offset);
    }

    private static boolean isInColumns(SingularAttribute attribute) {
        return !(attribute instanceof ToOneAttribute one) || one.storage() instanceof ToOneStorage.ForeignKey;
    }

    private static ValueShape shape(SingularAttribute attribute, Shapes shapes) {
        if (attribute instanceof BasicAttribute basic) {
            return shapes.of(basic.value());
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return shapes.of(embedded.value());
        }
        ToOneAttribute one = (ToOneAttribute) attribute;
        ToOneStorage.ForeignKey storage = (ToOneStorage.ForeignKey) one.storage();
        return new ReferenceShape(storage.reference(), one.isLazy());
    }

    /** Whether any value refers to an entity. */
    boolean refers() {
        return slots.stream().anyMatch(slot -> refers(slot.shape()));
    }

    private static boolean refers(ValueShape shape) {
        return shape instanceof ReferenceShape
                || shape instanceof EmbeddableShape embeddable
                        && embeddable.slots().stream().anyMatch(slot -> refers(slot.shape()));
    }

    /** The attributes whose values can change in themselves. */
    AttributeSlot[] delicate() {
        return slots.stream()
                .filter(slot -> slot.shape() instanceof EmbeddableShape
                        || slot.shape() instanceof BasicShape basic
                                && !basic.mutability().isImmutable())
                .toArray(AttributeSlot[]::new);
    }

    /** Whether all values are read from fields and written to fields, also those within others. */
    boolean isExact(StateAccess access) {
        return access.isFieldsOnly()
                && slots.stream()
                        .allMatch(slot -> !(slot.shape() instanceof EmbeddableShape embeddable)
                                || embeddable.isRecord()
                                || embeddable.isExact());
    }

    /** Whether all that is referred to is referred to by its identifier. */
    boolean refersByIdentifier() {
        return slots.stream().allMatch(slot -> refersByIdentifier(slot.shape()));
    }

    private static boolean refersByIdentifier(ValueShape shape) {
        if (shape instanceof EmbeddableShape embeddable) {
            return embeddable.slots().stream().allMatch(slot -> refersByIdentifier(slot.shape()));
        }
        return !(shape instanceof ReferenceShape reference)
                || reference.reference().isByIdentifier();
    }

    /** The columns of plain attributes, by the positions of the attributes; -1 for others. */
    int[] places(int attributes) {
        int[] places = new int[attributes];
        Arrays.fill(places, -1);
        for (AttributeSlot slot : slots) {
            if (slot.isPlain()) {
                places[slot.index()] = slot.offset();
            }
        }
        return places;
    }

    /** The slot that a column belongs to. */
    AttributeSlot of(int column) {
        int low = 0;
        int high = slots.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (slots.get(middle).offset() <= column) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return slots.get(low);
    }
}
