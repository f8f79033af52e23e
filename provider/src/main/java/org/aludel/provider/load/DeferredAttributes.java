package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.reference.ReferenceErrors;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.UnreadAttributes;

/**
 * Attributes that instances were read without, and that are fetched when they are used, together with those of others of their
 * entity. Belongs to the thread of its loader.
 */
final class DeferredAttributes {

    private final Loader loader;
    private final PersistenceContext context;
    private final UnreadAttributes unread;
    private final Siblings<EntityMapping, InstanceState> siblings;

    DeferredAttributes(Loader loader) {
        this.loader = loader;
        this.context = loader.context();
        this.unread = loader.plans().shapes().unread();
        this.siblings = new Siblings<>(loader.plans().lazyBatch());
    }

    /** Notes what an instance was read without; nothing where it has all. */
    void note(InstanceState state, Set<String> attributes) {
        if (attributes.isEmpty() && unread.of(state.instance()).isEmpty()) {
            return;
        }
        unread.put(state.instance(), attributes);
        state.readWithout(attributes);
        if (attributes.isEmpty()) {
            siblings.remove(state.shape().entity(), state);
        } else if (state.shape().isEnhanced()) {
            siblings.add(state.shape().entity(), state);
        }
    }

    /**
     * Fetches what an instance was read without because that is used, and the same of others like it.
     *
     * @throws jakarta.persistence.EntityNotFoundException if there is no row any more (ALU-4300)
     */
    void use(InstanceState state) {
        if (context.stateOf(state.instance()) != state) {
            throw ReferenceErrors.detachedAttributes(state.shape().entity().name(), unread.of(state.instance()));
        }
        boolean readOnly = state.isReadOnly();
        List<InstanceState> all = siblings.with(state.shape().entity(), state, other -> other.isReadOnly() == readOnly);
        loader.readOnly(readOnly, () -> {
            fetch(all);
            return true;
        });
        if (!unread.of(state.instance()).isEmpty()) {
            throw LoadErrors.missing(state.shape().entity());
        }
    }

    /** Fetches what managed instances were read without. */
    void fetch(Collection<InstanceState> states) {
        Map<EntityMapping, List<EntityKey>> usual = new LinkedHashMap<>();
        Map<EntityMapping, List<EntityKey>> others = new LinkedHashMap<>();
        for (InstanceState state : states) {
            Set<String> names = unread.of(state.instance());
            if (state.key() != null && !names.isEmpty()) {
                boolean lazy = state.shape().deferred().containsAll(names);
                (lazy ? usual : others)
                        .computeIfAbsent(state.shape().entity(), any -> new ArrayList<>())
                        .add(state.requireKey());
            }
        }
        usual.forEach((entity, keys) -> fetch(loader.plans().later(entity), keys));
        others.forEach((entity, keys) -> fetch(loader.plans().whole(entity), keys));
    }

    private void fetch(EntityPlan plan, List<EntityKey> keys) {
        loader.together(() -> {
            loader.load(plan, keys, any -> {});
            return true;
        });
    }

    /** Forgets who is fetched together. */
    void clear() {
        siblings.clear();
    }
}
