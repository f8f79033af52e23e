package org.aludel.orm;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.jpql.domain.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * How an attribute of what a statement selects is loaded, whatever the mapping says of it. Paths begin at what is selected;
 * for what has many values they are joins, which are not put into the FROM clause:
 *
 * <pre>{@code
 * EntityAlias<Track> tracks = album.join("tracks");
 * session.query(select(album).from(album), Album.class)
 *         .options(joined(album.get("artist")), selectin(tracks).where(tracks.get("seconds").gt(300)))
 *         .list();
 * }</pre>
 *
 * <p>What is loaded already stays as it is. Options on what the statement does not select have no effect. Immutable and
 * thread-safe.
 *
 * @param strategy how it is loaded
 * @param path the attribute
 * @param condition which values of a collection are loaded; null for all
 * @param nested further options
 */
public record LoadOption(
        LoadStrategy strategy, AttributePath path, @Nullable Predicate condition, List<LoadOption> nested) {

    public LoadOption {
        requireNonNull(strategy, "strategy");
        requireNonNull(path, "path");
        nested = List.copyOf(nested);
    }

    private static LoadOption of(LoadStrategy strategy, EntityPath<?> path) {
        return new LoadOption(strategy, Attributes.relationship(path.path()), null, List.of());
    }

    /**
     * Loads an entity in the same row, by an outer join. A collection is never joined, since it would multiply the rows that a
     * limit counts: it is loaded as by {@link #selectin}, and so is what a join cannot be added for, in statements with groups
     * or set operations.
     *
     * @throws IllegalArgumentException if the path leads to no entity or collection (ALU-4486)
     */
    public static LoadOption joined(EntityPath<?> path) {
        return of(LoadStrategy.JOINED, path);
    }

    /**
     * Loads values by a further statement, with the keys of their owners: 500 at a time.
     *
     * @throws IllegalArgumentException if the path leads to no entity or collection (ALU-4486)
     */
    public static LoadOption selectin(EntityPath<?> path) {
        return of(LoadStrategy.SELECTIN, path);
    }

    /**
     * Loads a collection by a further statement that has the original one as a subquery, whatever number of owners there is.
     * Where that cannot say which owners are meant (statements with a limit, streams, what is no collection of entities or is
     * behind another collection) it is loaded as by {@link #selectin}.
     *
     * @throws IllegalArgumentException if the path leads to no entity or collection (ALU-4486)
     */
    public static LoadOption subquery(EntityPath<?> path) {
        return of(LoadStrategy.SUBQUERY, path);
    }

    /**
     * Loads nothing, and fails when the attribute is used (ALU-4487), so that nobody loads it unawares. A reference to an entity
     * fails for whoever has it, until that entity is loaded otherwise, as by {@code find()}. What is there at once (references
     * by other columns than the identifier, inverse one-to-one relationships) is not refused.
     *
     * @throws IllegalArgumentException if the path leads to no entity or collection (ALU-4486)
     */
    public static LoadOption raise(EntityPath<?> path) {
        return of(LoadStrategy.RAISE, path);
    }

    /**
     * Reads no other basic attributes of an entity than these, its identifier and its version; see {@link #defer}. Embedded
     * values and references are read as ever.
     *
     * @throws IllegalArgumentException if a path leads to no basic attribute of an entity, or is none (ALU-4486)
     */
    public static LoadOption only(EntityPath<?>... attributes) {
        return ofBasic(LoadStrategy.ONLY, attributes);
    }

    /**
     * Leaves basic attributes of an entity that comes with the row out of the SELECT. In a new instance they stay what the
     * constructor makes them, {@code PersistenceUnitUtil.isLoaded()} says no, and they are written only when the application has
     * given them another value. {@link Session#load} or {@code refresh()} reads them, and so does any query that finds the
     * entity without this option. An attribute that an instance has already stays.
     *
     * @throws IllegalArgumentException if a path leads to no basic attribute of an entity, to an identifier or version, or is
     *     none (ALU-4486)
     */
    public static LoadOption defer(EntityPath<?>... attributes) {
        return ofBasic(LoadStrategy.DEFER, attributes);
    }

    private static LoadOption ofBasic(LoadStrategy strategy, EntityPath<?>... attributes) {
        List<LoadOption> all = Arrays.stream(attributes)
                .map(attribute -> new LoadOption(strategy, Attributes.deferrable(attribute.path()), null, List.of()))
                .toList();
        if (all.isEmpty()) {
            throw PathErrors.nothingDeferred();
        }
        return all.get(0).then(all.subList(1, all.size()).toArray(LoadOption[]::new));
    }

    /**
     * Loads only some values of a collection. What is loaded so can be read, but not changed (ALU-4488), and is not taken for
     * the whole: {@code isLoaded()} says no, and nothing is written or removed because of what is not there. A collection that
     * is loaded already stays whole.
     *
     * @param restriction a condition on the join that this option is for
     * @throws IllegalArgumentException if the path leads to a single value, or nothing is loaded (ALU-4486)
     */
    public LoadOption where(Expression<Boolean> restriction) {
        if (!path.attribute().isPlural() || strategy == LoadStrategy.RAISE) {
            throw PathErrors.conditionOfOne(path);
        }
        Predicate given = Predicate.of(restriction);
        return new LoadOption(strategy, path, condition == null ? given : condition.and(given), nested);
    }

    /** Further options, usually for attributes of what this one loads. */
    public LoadOption then(LoadOption... options) {
        List<LoadOption> all = new ArrayList<>(nested);
        all.addAll(Arrays.asList(options));
        return new LoadOption(strategy, path, condition, all);
    }
}
