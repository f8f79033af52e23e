package org.aludel.provider.mapping;

import java.util.List;

/** What decides the order of the values of a plural attribute. */
public sealed interface ElementOrder {

    /** Nothing does. */
    None NONE = new None();

    /** No order. */
    record None() implements ElementOrder {}

    /**
     * A column that holds the position of each value, from 0.
     *
     * @param column the column, beside the values or in the table of the entities that are the values
     */
    record Position(MappedColumn<Integer> column) implements ElementOrder {}

    /**
     * The values themselves, at the time when they are fetched.
     *
     * @param items by what to sort, in this order; never empty
     */
    record Sorted(List<Item> items) implements ElementOrder {

        public Sorted {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing to sort by.
     *
     * @param attribute the attribute of the value, with dots for attributes of embedded ones; empty for the value itself,
     *     or the identifier of an entity
     * @param descending whether the largest come first
     */
    record Item(String attribute, boolean descending) {}
}
