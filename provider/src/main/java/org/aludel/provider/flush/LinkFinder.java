package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.AttachedValue;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.LinkedEntity;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/** Finds the attributes beside the rows of entities whose values have changed. */
final class LinkFinder {

    private final PersistenceContext context;
    private final WritePlans plans;
    private final References references;
    private final List<LinkChange> found = new ArrayList<>();

    LinkFinder(PersistenceContext context, WritePlans plans, References references) {
        this.context = context;
        this.plans = plans;
        this.references = references;
    }

    List<LinkChange> found() {
        return found;
    }

    // ---- owners

    /** Takes all values of a new instance. */
    void newOwner(InstanceState state) {
        for (LinkPath path : plans.of(state.shape()).links()) {
            LinkChange change = change(state, path);
            if (change != null) {
                found.add(change);
            }
        }
    }

    /** Takes the values of a managed instance that have changed. Returns whether that changes the instance itself. */
    boolean managedOwner(InstanceState state) {
        boolean changed = false;
        for (LinkPath path : plans.of(state.shape()).links()) {
            LinkChange change = change(state, path);
            if (change != null) {
                found.add(change);
                changed |= isOwned(path.attribute()) && isDifferent(change);
            }
        }
        return changed;
    }

    /** Whether a value of an instance has changed that the instance owns. */
    boolean isChanged(InstanceState state) {
        for (LinkPath path : plans.of(state.shape()).links()) {
            if (isOwned(path.attribute())) {
                LinkChange change = change(state, path);
                if (change != null && isDifferent(change)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes the rows of a removed instance. */
    void removedOwner(InstanceState state) {
        for (LinkPath path : plans.of(state.shape()).links()) {
            if (isOwned(path.attribute())) {
                List<StoredElement> before = stored(state, path.attribute());
                if (before == null || !before.isEmpty()) {
                    found.add(new LinkChange(state, path, before, List.of()));
                }
            }
        }
    }

    /** Whether the owner of an attribute writes it. */
    static boolean isOwned(Attribute attribute) {
        return !(attribute instanceof PluralAttribute plural) || !(plural.storage() instanceof PluralStorage.Inverse);
    }

    // ---- values

    /** What the database has; null if that is not known. */
    private static @Nullable List<StoredElement> stored(InstanceState state, Attribute attribute) {
        AttachedValue attached = state.attached(attribute);
        if (attached instanceof CollectionState collection) {
            return collection.stored();
        }
        if (attached instanceof LinkedEntity linked) {
            return linked.entity() == null ? List.of() : List.of(StoredElement.of(linked.entity()));
        }
        return state.status() == Status.REMOVED ? null : List.of();
    }

    /** What becomes of a value; null if nothing can have changed. */
    private @Nullable LinkChange change(InstanceState state, LinkPath path) {
        Object value = path.get(state.instance());
        Attribute attribute = path.attribute();
        AttachedValue attached = state.attached(attribute);
        CollectionState known = attached instanceof CollectionState collection ? collection : null;
        boolean same = known != null && known.collection() == value;
        if (known != null && same && !known.isLoaded() || attached == null && value == null) {
            return null;
        }
        List<StoredElement> before = stored(state, attribute);
        List<StoredElement> after = alive(attribute, elements(attribute, value));
        LinkChange change = new LinkChange(state, path, before, after);
        return same && !isDifferent(change) || attribute instanceof ToOneAttribute && !isDifferent(change)
                ? null
                : change;
    }

    private static List<StoredElement> elements(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (attribute instanceof ToOneAttribute) {
            return List.of(StoredElement.of(value));
        }
        if (value instanceof ManagedCollection managed) {
            managed.state().load();
            return managed.elements();
        }
        List<StoredElement> elements = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> elements.add(new StoredElement(key, element)));
        } else {
            ((Collection<?>) value).forEach(element -> elements.add(StoredElement.of(element)));
        }
        return elements;
    }

    /** Leaves out entities whose rows are deleted, and nulls in place of entities. */
    private List<StoredElement> alive(Attribute attribute, List<StoredElement> elements) {
        boolean entities = attribute instanceof ToOneAttribute
                || attribute instanceof PluralAttribute plural && plural.element() instanceof ReferenceValue;
        if (!entities) {
            return elements;
        }
        return elements.stream().filter(element -> isAlive(element.value())).toList();
    }

    private boolean isAlive(@Nullable Object entity) {
        InstanceState state = entity == null ? null : context.stateOf(entity);
        return entity != null && (state == null || state.isAlive());
    }

    /** Whether other rows result than the database has. */
    private boolean isDifferent(LinkChange change) {
        List<StoredElement> before = change.before();
        if (before == null || before.size() != change.after().size()) {
            return true;
        }
        if (areSame(before, change.after())) {
            return false;
        }
        LinkTokens tokens = LinkTokens.of(change.path().attribute(), plans, references);
        Map<Object, Integer> counts = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            counts.merge(tokens.whole(before.get(i), i), 1, Integer::sum);
            counts.merge(tokens.whole(change.after().get(i), i), -1, Integer::sum);
        }
        return counts.values().stream().anyMatch(count -> count != 0);
    }

    /** Whether all elements are the very same instances; those that can change were read twice, and are not. */
    private static boolean areSame(List<StoredElement> before, List<StoredElement> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).value() != after.get(i).value()
                    || before.get(i).key() != after.get(i).key()) {
                return false;
            }
        }
        return true;
    }
}
