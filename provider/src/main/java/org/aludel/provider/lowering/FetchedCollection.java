package org.aludel.provider.lowering;

import org.aludel.provider.mapping.PluralAttribute;

/**
 * A collection of entities that comes with the rows of a query: one row for each element, or one for an owner without any.
 * The owner is the only thing that the query selects, so all rows of an owner are one result.
 *
 * @param attribute the collection
 * @param element the position of its elements among the entities that the rows have; the owner is the first of these
 */
public record FetchedCollection(PluralAttribute attribute, int element) {}
