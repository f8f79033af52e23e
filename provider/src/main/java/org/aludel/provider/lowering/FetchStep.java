package org.aludel.provider.lowering;

import java.util.List;
import org.aludel.provider.mapping.Attribute;

/**
 * Values that are fetched behind the rows of a query, for all of them at once.
 *
 * @param owner whose they are: a position among the entities that the rows have, selected ones first, or behind these among
 *     the values of earlier steps
 * @param path the attribute, behind those that it is embedded in
 */
public record FetchStep(int owner, List<Attribute> path) {

    public FetchStep {
        path = List.copyOf(path);
    }
}
