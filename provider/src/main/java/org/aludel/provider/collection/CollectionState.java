package org.aludel.provider.collection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.AttachedValue;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** What is known of a collection: whose it is, whether it has its values, and which the database has. */
public final class CollectionState implements AttachedValue {

    private final InstanceState owner;
    private final PluralAttribute attribute;
    private final ManagedCollection collection;
    private CollectionFetcher fetcher;
    private boolean loaded;
    private @Nullable List<StoredElement> stored;

    CollectionState(
            InstanceState owner, PluralAttribute attribute, ManagedCollection collection, CollectionFetcher fetcher) {
        this.owner = requireNonNull(owner, "owner");
        this.attribute = requireNonNull(attribute, "attribute");
        this.collection = collection;
        this.fetcher = requireNonNull(fetcher, "fetcher");
    }

    /** The instance that it belongs to. */
    public InstanceState owner() {
        return owner;
    }

    /** The attribute that it is the value of, of the owner or of an embedded value within it. */
    @Override
    public PluralAttribute attribute() {
        return attribute;
    }

    /** The collection itself. */
    public ManagedCollection collection() {
        return collection;
    }

    /** Whether it has its values. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Makes sure that it has its values. */
    public void load() {
        if (!loaded) {
            fetcher.fetch(this);
        }
    }

    /** Gives it its values, in order; nothing is fetched any more. */
    public void fill(List<StoredElement> elements) {
        collection.replaceAll(elements);
        loaded = true;
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
