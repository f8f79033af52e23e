package org.aludel.orm;

/**
 * The entities of a persistence unit, for use in statements of Core. Had by {@code
 * entityManagerFactory.unwrap(Entities.class)}; a {@link Session} has them, too. What comes from here is for all sessions of
 * the unit, so that statements can be built once and kept. Thread-safe.
 *
 * <pre>{@code
 * EntityAlias<Album> album = entities.entity(Album.class);
 * SelectStatement recent = select(album).from(album).where(album.get("year").gt(1990));
 * }</pre>
 */
public interface Entities {

    /**
     * An entity where a table may stand, under its own name with a small letter.
     *
     * @throws IllegalArgumentException if the class is no entity of the unit (ALU-4310)
     */
    <T> EntityAlias<T> entity(Class<T> type);

    /**
     * An entity where a table may stand, under a name of its own: the same entity twice in one statement needs two names.
     *
     * @throws IllegalArgumentException if the class is no entity of the unit (ALU-4310)
     */
    <T> EntityAlias<T> entity(Class<T> type, String alias);
}
