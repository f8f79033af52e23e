package org.aludel.core.schema;

import org.jspecify.annotations.Nullable;

/** Finds names that are too long. */
final class NameCheck {

    private final NameLimit limit;
    private final Problems problems = new Problems();

    private NameCheck(NameLimit limit) {
        this.limit = limit;
    }

    /** The names of a schema that are too long. */
    static Problems of(MetaData schema, NameLimit limit) {
        NameCheck check = new NameCheck(limit);
        schema.schemaNames().forEach(name -> check.name("schema", name, ""));
        schema.enumTypes().forEach(type -> check.object("type", type));
        schema.sequences().forEach(sequence -> check.object("sequence", sequence));
        schema.tables().forEach(check::table);
        schema.views().forEach(view -> check.object("view", view));
        return check.problems;
    }

    private void object(String kind, SchemaObject object) {
        name(kind, object.qualifiedName().name(), "");
    }

    private void table(Table table) {
        object("table", table);
        String place = " of table '" + table.qualifiedName() + "'";
        table.definedColumns().forEach(column -> name("column", column.name(), place));
        PrimaryKey key = table.primaryKey();
        part("primary key", key == null ? null : key.name(), place);
        table.constraints().forEach(constraint -> part(kind(constraint), constraint.name(), place));
        table.indexes().forEach(index -> part("index", index.name(), place));
    }

    private static String kind(TableConstraint constraint) {
        if (constraint instanceof ForeignKey) {
            return "foreign key";
        }
        return constraint instanceof UniqueConstraint ? "unique constraint" : "check constraint";
    }

    private void name(String kind, String name, String place) {
        if (!limit.fits(name)) {
            problems.add(tooLong(kind, name, place) + ". Shorten it.");
        }
    }

    private void part(String kind, @Nullable String name, String place) {
        if (name != null && !limit.fits(name)) {
            problems.add(tooLong(kind, name, place)
                    + ". Shorten it; names by a convention are shortened when the schema has a nameLimit(...).");
        }
    }

    private String tooLong(String kind, String name, String place) {
        return "The name of the " + Problems.part(kind, name) + place + " is longer than " + limit.limit();
    }
}
