package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.collection.CollectionFetcher;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.LinkedEntity;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/** Notes what the database has of collections after they were written, and puts managed ones in place of others. */
final class LinkRenewal {

    private final WritePlans plans;
    private final CollectionFetcher fetcher;
    private final References references;

    LinkRenewal(WritePlans plans, CollectionFetcher fetcher, References references) {
        this.plans = plans;
        this.fetcher = fetcher;
        this.references = references;
    }

    void renew(LinkChange change) {
        InstanceState owner = change.owner();
        if (owner.status() != Status.MANAGED) {
            return;
        }
        if (change.path().attribute() instanceof ToOneAttribute one) {
            List<StoredElement> after = change.after();
            owner.attach(
                    new LinkedEntity(one, after.isEmpty() ? null : after.get(0).value()));
            return;
        }
        PluralAttribute attribute = (PluralAttribute) change.path().attribute();
        Object value = change.path().get(owner.instance());
        CollectionState collection =
                owner.attached(attribute) instanceof CollectionState state && state.collection() == value
                        ? state
                        : managed(change, attribute, value);
        collection.stored(copies(attribute, change.after()));
    }

    /** Puts a managed collection in place of the value. */
    private CollectionState managed(LinkChange change, PluralAttribute attribute, @Nullable Object value) {
        ManagedCollection collection = ManagedCollection.of(change.owner(), attribute, fetcher);
        collection.state().fill(change.after());
        if (value != null) {
            change.path().set(change.owner().instance(), collection);
        }
        return collection.state();
    }

    /** The elements; copies of those that can be changed. */
    private List<StoredElement> copies(PluralAttribute attribute, List<StoredElement> elements) {
        if (!(attribute.element() instanceof EmbeddableValue)) {
            return elements;
        }
        ValueShape shape = plans.shapes().of(attribute.element());
        List<StoredElement> copies = new ArrayList<>(elements.size());
        for (StoredElement element : elements) {
            copies.add(new StoredElement(element.key(), copy(shape, element.value())));
        }
        return copies;
    }

    private @Nullable Object copy(ValueShape shape, @Nullable Object value) {
        @Nullable Object[] columns = new Object[shape.width()];
        shape.spread(value, columns, 0, references);
        return shape.gather(columns, 0, references);
    }
}
