package org.aludel.provider.state;

/** Gets from the database what an instance was read without, and knows what instances refer to. Belongs to its thread. */
public interface StateFetcher extends References {

    /**
     * Fetches the attributes that an instance was read without.
     *
     * @throws jakarta.persistence.EntityNotFoundException if there is no row any more (ALU-4300)
     */
    void fetchUnread(InstanceState state);
}
