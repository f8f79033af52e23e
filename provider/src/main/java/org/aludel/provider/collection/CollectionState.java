package org.aludel.provider.collection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.AssociationKeeper;
import org.aludel.provider.state.AttachedValue;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.StateKeeper;
import org.jspecify.annotations.Nullable;

/** What is known of a collection: whose it is, whether it has its values, and which the database has. */
public final class CollectionState implements AttachedValue {

    private final @Nullable InstanceState owner;
    private final @Nullable PluralAttribute attribute;
    private final ManagedCollection collection;
    private final @Nullable UnfetchedCollection unfetched;
    private CollectionFetcher fetcher;
    private boolean loaded;
    private boolean partial;
    private @Nullable List<StoredElement> stored;
    private List<Maintained> waiting = List.of(); // few have any

    /**
     * What the other side of the relationship says of a value.
     *
     * @param present whether it is among the values
     */
    private record Maintained(Object value, boolean present) {}

    CollectionState(
            InstanceState owner, PluralAttribute attribute, ManagedCollection collection, CollectionFetcher fetcher) {
        this.owner = requireNonNull(owner, "owner");
        this.attribute = requireNonNull(attribute, "attribute");
        this.collection = collection;
        this.unfetched = null;
        this.fetcher = requireNonNull(fetcher, "fetcher");
    }

    /** The state of a collection that was read without its values, and never gets them. */
    CollectionState(UnfetchedCollection read, ManagedCollection collection) {
        this.owner = null;
        this.attribute = null;
        this.collection = collection;
        this.unfetched = read;
        this.fetcher = any -> {
            throw CollectionErrors.detached(String.valueOf(read.entity()), String.valueOf(read.attribute()));
        };
    }

    /** Whether it belongs to an instance; one that was read does not. */
    public boolean isOwned() {
        return owner != null;
    }

    /** The instance that it belongs to, if it does. */
    public InstanceState owner() {
        return requireNonNull(owner);
    }

    /** The attribute that it is the value of, of the owner or of an embedded value within it, if it has one. */
    @Override
    public PluralAttribute attribute() {
        return requireNonNull(attribute);
    }

    /** What is written of it as long as it has not got its values. */
    UnfetchedCollection unfetched() {
        return unfetched == null ? UnfetchedCollection.of(this) : unfetched;
    }

    /** The collection itself. */
    public ManagedCollection collection() {
        return collection;
    }

    /** Whether it has its values. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Makes sure that it has its values, or those of them that were wanted. */
    public void load() {
        if (!loaded && !partial) {
            fetcher.fetch(this);
        }
    }

    /**
     * Makes sure that it has all its values, to be changed.
     *
     * @throws jakarta.persistence.PersistenceException if it has only some of them (ALU-4488)
     */
    void loadToChange() {
        if (partial) {
            throw CollectionErrors.partial(
                    owner().shape().entity().name(), attribute().name());
        }
        load();
        changing();
    }

    /** Its values may be about to change. */
    void changing() {
        if (owner != null) {
            owner.touch();
        }
    }

    @Override
    public boolean mayChangeUnnoticed() {
        return loaded && attribute != null && attribute.hasChangeableValues();
    }

    /** Whether it has only some of its values, and does not count as loaded therefore. */
    public boolean isPartial() {
        return partial;
    }

    /** Gives it some of its values, in order: they can be read, and not changed. */
    public void fillPartly(List<StoredElement> elements) {
        collection.replaceAll(elements);
        partial = true;
    }

    /** Gives it its values, in order; nothing is fetched any more. */
    public void fill(List<StoredElement> elements) {
        collection.replaceAll(maintained(elements));
        loaded = true;
        partial = false;
        if (mayChangeUnnoticed()) {
            changing();
        }
    }

    // ---- the other side of the relationship

    private @Nullable AssociationKeeper associations() {
        if (owner == null || attribute == null) {
            return null;
        }
        StateKeeper keeper = owner.keeper();
        return keeper != null && keeper.holds(owner) ? keeper.associations() : null;
    }

    /** The other side says that a value is, or is not, among these; a collection without its values takes note of it. */
    public void maintain(Object value, boolean present) {
        if (partial) {
            return;
        }
        if (!loaded) {
            List<Maintained> all = new ArrayList<>(waiting);
            all.add(new Maintained(value, present));
            waiting = all;
        } else if (isThere(value) != present) {
            changing();
            if (present) {
                collection.include(value);
            } else {
                collection.exclude(value);
            }
        }
    }

    /** Values that were read, as the other side has it by now. */
    private List<StoredElement> maintained(List<StoredElement> read) {
        if (waiting.isEmpty()) {
            return read;
        }
        List<StoredElement> all = new ArrayList<>(read);
        for (Maintained each : waiting) {
            boolean there = all.removeIf(element -> !each.present() && element.value() == each.value())
                    || all.stream().anyMatch(element -> element.value() == each.value());
            if (each.present() && !there && attribute().container() != PluralAttribute.Container.MAP) {
                all.add(StoredElement.of(each.value()));
            }
        }
        waiting = List.of();
        return all;
    }

    private boolean isThere(@Nullable Object value) {
        for (StoredElement element : collection.elements()) {
            if (element.value() == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value need not be added because its own side has seen to that. */
    boolean isMaintained(@Nullable Object value) {
        AssociationKeeper associations = associations();
        return associations != null && associations.refersBack(owner(), attribute(), value) && isThere(value);
    }

    /** A value was added. */
    void added(@Nullable Object value) {
        AssociationKeeper associations = associations();
        if (associations != null) {
            associations.added(owner(), attribute(), value);
        }
    }

    /** A value was removed. */
    void removed(@Nullable Object value) {
        AssociationKeeper associations = associations();
        if (associations != null && !isThere(value)) {
            associations.removed(owner(), attribute(), value);
        }
    }

    /** All of some values were removed. */
    void removed(List<StoredElement> elements) {
        elements.forEach(element -> removed(element.value()));
    }

    /** What is to be told as removed when all values are; nothing where nobody asks. */
    List<StoredElement> told() {
        return associations() == null ? List.of() : collection.elements();
    }

    /** Lets another one fetch the values, if they are not there yet. */
    public void fetcher(CollectionFetcher other) {
        fetcher = other;
    }

    @Override
    public void forgetStored() {
        stored = null;
    }

    /** What the database has, in order; null as long as that is not known, or nobody compares it. Not to be changed. */
    public @Nullable List<StoredElement> stored() {
        return stored;
    }

    /** Notes what the database has, unless changes are not written. */
    public void stored(List<StoredElement> elements) {
        stored = owner != null && owner.isReadOnly() ? null : List.copyOf(elements);
    }
}
