package org.aludel.enhancer.plan;

import java.util.List;

/**
 * A property and the fields that its getter reads.
 *
 * @param name the name of the property
 * @param fields the names of fields of the class, in the order in which they are read; never empty
 */
public record PropertyFields(String name, List<String> fields) {

    public PropertyFields {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return name + "=" + String.join(",", fields);
    }
}
