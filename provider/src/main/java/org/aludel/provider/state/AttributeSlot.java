package org.aludel.provider.state;

import org.aludel.provider.mapping.SingularAttribute;

/**
 * Where an attribute is in the state of its entity or embeddable.
 *
 * @param attribute the attribute
 * @param index its position among the attributes, by which its value is read and written
 * @param shape how its value is taken apart
 * @param offset where its columns begin
 */
public record AttributeSlot(SingularAttribute attribute, int index, ValueShape shape, int offset) {

    /** Whether the value of the attribute is the very value of its column. */
    boolean isPlain() {
        return shape instanceof BasicShape basic && basic.mutability().isImmutable();
    }
}
