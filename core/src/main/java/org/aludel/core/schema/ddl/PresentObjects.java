package org.aludel.core.schema.ddl;

import java.util.HashSet;
import java.util.Set;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.sql.QualifiedName;

/**
 * What a database has already.
 *
 * @param schemas the names of its schemas
 * @param objects the names of tables, views, sequences and types
 */
public record PresentObjects(Set<String> schemas, Set<QualifiedName> objects) {

    /** Nothing is there. */
    public static final PresentObjects NONE = new PresentObjects(Set.of(), Set.of());

    public PresentObjects {
        schemas = Set.copyOf(schemas);
        objects = Set.copyOf(objects);
    }

    /** All that a schema names is there. */
    public static PresentObjects all(MetaData schema) {
        Set<QualifiedName> names = new HashSet<>();
        schema.objects().forEach(object -> names.add(object.qualifiedName()));
        return new PresentObjects(Set.copyOf(schema.schemaNames()), names);
    }

    boolean has(SchemaObject object) {
        return objects.contains(object.qualifiedName());
    }
}
