package org.aludel.provider.mapping.source;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name that is known in the whole unit: a query, a generator, a mapping of results, an entity graph.
 *
 * @param name the name; that of the entity where the annotation leaves it open
 * @param annotation what defines it
 * @param declaredBy the class on which, or on whose attribute, it is; null if it is on a package or in a mapping file
 * @param schema where a table or sequence of it is if nothing else is said
 * @param <A> the type of the annotation
 */
public record Definition<A extends Annotation>(
        String name, A annotation, @Nullable Class<?> declaredBy, SchemaDefaults schema) {}
