package org.aludel.provider.flush;

import java.util.List;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of the value of an attribute that is stored beside its entity.
 *
 * @param owner the instance that has the attribute
 * @param path the attribute
 * @param before what the database has, in order; null if that is not known
 * @param after what it shall have
 */
record LinkChange(
        InstanceState owner, LinkPath path, @Nullable List<StoredElement> before, List<StoredElement> after) {}
