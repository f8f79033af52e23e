package org.aludel.provider.collection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.AttachedValue;
import org.aludel.provider.state.InstanceState;
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
        collection.replaceAll(elements);
        loaded = true;
        partial = false;
        if (mayChangeUnnoticed()) {
            changing();
        }
    }

    /** Lets another one fetch the values, if they are not there yet. */
    public void fetcher(CollectionFetcher other) {
        fetcher = other;
    }

    /** What the database has, in order; null as long as that is not known. Not to be changed. */
    public @Nullable List<StoredElement> stored() {
        return stored;
    }

    /** Notes what the database has. */
    public void stored(List<StoredElement> elements) {
        stored = List.copyOf(elements);
    }
}
