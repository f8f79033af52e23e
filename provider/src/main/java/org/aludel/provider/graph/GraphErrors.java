package org.aludel.provider.graph;

import java.util.List;
import org.aludel.core.error.NearestName;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;

/** The wording of what goes wrong with entity graphs. */
final class GraphErrors {

    private GraphErrors() {}

    private static InvalidArgumentException invalid(String text) {
        return new InvalidArgumentException(ProviderErrorCode.INVALID_GRAPH, text, null);
    }

    static InvalidStateException unchangeable() {
        return new InvalidStateException(
                ProviderErrorCode.UNCHANGEABLE_GRAPH,
                "An entity graph that has a name in the unit cannot be changed. Call createEntityGraph() with its name for a"
                        + " copy",
                null);
    }

    static InvalidArgumentException noAttribute(Class<?> type, String name, List<String> known) {
        return invalid("The class '" + type.getName() + "' has no attribute '" + name + "'"
                + NearestName.among(known, name)
                        .map(nearest -> ". Did you mean '" + nearest + "'?")
                        .orElse(""));
    }

    static java.util.NoSuchElementException noNode(String attribute) {
        return new java.util.NoSuchElementException("[" + ProviderErrorCode.INVALID_GRAPH.id()
                + "] The graph has no node for the attribute '" + attribute + "'");
    }

    static InvalidArgumentException foreign(Object graph) {
        return invalid("The entity graph is of the class '" + graph.getClass().getName()
                + "'. Take one that this persistence unit has made");
    }

    static InvalidArgumentException noMap(String attribute) {
        return invalid("The attribute '" + attribute + "' is no map, so that it has no keys");
    }

    static InvalidArgumentException noGraphOf(String attribute) {
        return invalid("The values of the attribute '" + attribute
                + "' have no attributes of their own. Add a node without a subgraph");
    }

    static InvalidArgumentException noSubclass(String place, Class<?> given, Class<?> wanted) {
        return invalid("The class '" + given.getName() + "' is no subclass of '" + wanted.getName() + "', which '"
                + place + "' needs");
    }

    static String noSubgraph(String graph, String attribute, String name) {
        return "The entity graph '" + graph + "' names the subgraph '" + name + "' for its attribute '" + attribute
                + "', and defines none of that name. Add a @NamedSubgraph, or correct the name.";
    }

    static String invalidNamed(String graph, String reason) {
        return "The entity graph '" + graph + "' is not valid: " + reason + ".";
    }
}
