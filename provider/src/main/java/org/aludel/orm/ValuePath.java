package org.aludel.orm;

import static java.util.Objects.requireNonNull;

import org.aludel.jpql.domain.DomainPath;

/**
 * A path to a value: what {@link EntityPath#get(String)} and the other methods there return.
 *
 * @param path the node that stands in the statement
 * @param <T> the class of the values
 */
public record ValuePath<T>(DomainPath path) implements EntityPath<T> {

    public ValuePath {
        requireNonNull(path, "path");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
