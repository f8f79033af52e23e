package org.aludel.provider.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a graph names (Jakarta Persistence, 3.8.1): each attribute for all instances together, so that the number of
 * statements depends on the graph and not on the number of instances. What the mapping fetches at once and the graph does
 * not is left for later, as far as references to it can be. Belongs to the thread of its persistence context.
 */
public final class GraphFetch {

    private final PersistenceContext context;
    private final Loader loader;
    private final EntityGraphModel<?> graph;
    private final boolean all;
    private final boolean sparing;
    private final Set<Object> complete = Collections.newSetFromMap(new IdentityHashMap<>());

    /** For the instances of a persistence context. */
    public GraphFetch(PersistenceContext context, Loader loader, GraphUse use) {
        GraphUse.typeOf(use.graph());
        this.context = context;
        this.loader = loader;
        this.graph = (EntityGraphModel<?>) use.graph();
        this.all = !use.fetch();
        this.sparing = use.fetch() || graph.leavesOut();
    }

    /** Finds instances that the graph is for, without what it does not name. */
    public <T extends @Nullable Object> T found(Supplier<T> finding) {
        return loader.sparingly(sparing, finding);
    }

    /** Fetches what the graph names for some entities. */
    public void fetch(Collection<?> entities) {
        List<GraphModel<?>> graphs = new ArrayList<>(graph.subclasses().values());
        graphs.add(0, graph);
        List<Object> found = Holders.distinct(entities);
        loader.sparingly(sparing, () -> load(found));
        fetch(graphs, found);
    }

    private void fetch(List<GraphModel<?>> graphs, List<Object> entities) {
        Holders.of(entities, context).forEach(holders -> fetch(graphs, holders));
    }

    /** Fetches what those of the graphs name that are for the class of the instances; without any what the mapping says. */
    private void fetch(List<GraphModel<?>> graphs, Holders holders) {
        List<GraphModel<?>> fitting = graphs.stream()
                .filter(one -> one.type().getJavaType().isAssignableFrom(holders.type()))
                .toList();
        if (fitting.isEmpty()) {
            fetchDefault(holders);
            return;
        }
        for (int i = 0; i < holders.attributes().size(); i++) {
            Attribute attribute = holders.attributes().get(i);
            List<NodeModel<?>> nodes = new ArrayList<>();
            boolean leftOut = false;
            for (GraphModel<?> one : fitting) {
                NodeModel<?> node = one.nodes().get(attribute.name());
                if (node != null) {
                    nodes.add(node);
                }
                leftOut |= one.removed().contains(attribute.name());
            }
            if (!nodes.isEmpty()) {
                fetch(nodes, holders, i);
            } else if (all && sparing && !leftOut && !attribute.isLazy()) {
                fetchDefault(holders, i);
            }
        }
    }

    private void fetch(List<NodeModel<?>> nodes, Holders holders, int index) {
        List<GraphModel<?>> valueGraphs = new ArrayList<>();
        List<GraphModel<?>> keyGraphs = new ArrayList<>();
        nodes.forEach(node -> {
            valueGraphs.addAll(node.values().values());
            keyGraphs.addAll(node.keys().values());
        });
        if (holders.attributes().get(index) instanceof BasicAttribute basic && basic.isLazy()) {
            loader.fetchUnread(loader.states(holders.instances()));
            return;
        }
        List<Object> values = holders.values(index);
        EmbeddableShape embedded = holders.embedded(index);
        if (embedded != null) {
            follow(valueGraphs, embedded, values);
            return;
        }
        List<CollectionState> collections = holders.collections(index);
        loader.sparingly(sparing && !valueGraphs.isEmpty(), () -> {
            loader.fetch(collections);
            values.addAll(Holders.elements(collections));
            return load(values);
        });
        List<Object> keys = Holders.keys(collections);
        loader.sparingly(sparing && !keyGraphs.isEmpty(), () -> load(keys));
        EmbeddableShape element = holders.attributes().get(index) instanceof PluralAttribute plural
                        && loader.shapeOf(plural.element()) instanceof EmbeddableShape embeddable
                ? embeddable
                : null;
        if (element != null) {
            follow(valueGraphs, element, values);
        } else {
            follow(valueGraphs, values);
        }
        follow(keyGraphs, keys);
    }

    private void follow(List<GraphModel<?>> graphs, EmbeddableShape shape, List<Object> values) {
        if (graphs.isEmpty()) {
            fetchDefault(Holders.of(shape, values));
        } else {
            fetch(graphs, Holders.of(shape, values));
        }
    }

    private void follow(List<GraphModel<?>> graphs, List<Object> entities) {
        if (graphs.isEmpty()) {
            fetchDefault(entities);
        } else {
            fetch(graphs, entities);
        }
    }

    // ---- what the mapping says

    /** Fetches what the mapping says for instances that may be here without it. */
    private void fetchDefault(List<Object> entities) {
        if (sparing) {
            List<Object> open = Holders.distinct(entities).stream()
                    .filter(entity -> !complete.contains(entity))
                    .toList();
            complete.addAll(open);
            Holders.of(open, context).forEach(this::fetchDefault);
        }
    }

    private void fetchDefault(Holders holders) {
        for (int i = 0; sparing && i < holders.attributes().size(); i++) {
            if (holders.embedded(i) != null || !holders.attributes().get(i).isLazy()) {
                fetchDefault(holders, i);
            }
        }
    }

    private void fetchDefault(Holders holders, int index) {
        if (holders.attributes().get(index) instanceof BasicAttribute basic && basic.isLazy()) {
            loader.fetchUnread(loader.states(holders.instances()));
            return;
        }
        List<Object> values = holders.values(index);
        EmbeddableShape embedded = holders.embedded(index);
        if (embedded != null) {
            fetchDefault(Holders.of(embedded, values));
            return;
        }
        List<CollectionState> collections = holders.collections(index);
        List<Object> keys = new ArrayList<>();
        loader.sparingly(false, () -> {
            loader.fetch(collections);
            values.addAll(Holders.elements(collections));
            keys.addAll(Holders.keys(collections));
            load(values);
            return load(keys);
        });
        fetchDefault(values);
        fetchDefault(keys);
    }

    /** Fetches the state of references, those of one entity together. */
    private boolean load(List<Object> values) {
        Map<EntityMapping, Set<EntityKey>> asleep = new LinkedHashMap<>();
        for (Object value : values) {
            InstanceState state = context.stateOf(value);
            if (state != null && state.status() == Status.REFERENCE) {
                asleep.computeIfAbsent(state.shape().entity(), any -> new LinkedHashSet<>())
                        .add(state.requireKey());
            }
        }
        asleep.forEach(loader::find);
        return !asleep.isEmpty();
    }
}
