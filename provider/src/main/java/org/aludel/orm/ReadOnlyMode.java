package org.aludel.orm;

import jakarta.persistence.FindOption;

/**
 * Whether changes of what is loaded are written: an option of {@code find()}, in place of the property {@code
 * aludel.read-only}. Instances that are managed already stay what they are.
 *
 * <pre>{@code
 * Album album = entityManager.find(Album.class, 1, ReadOnlyMode.READ_ONLY);
 * }</pre>
 */
public enum ReadOnlyMode implements FindOption {

    /** Changes are not written, and nothing is kept to find them. */
    READ_ONLY,

    /** Changes are written with the next flush. */
    READ_WRITE
}
