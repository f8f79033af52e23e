package org.aludel.provider.schemagen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.engine.Engine;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.View;
import org.aludel.core.schema.difference.ColumnAspect;
import org.aludel.core.schema.difference.SchemaComparison;
import org.aludel.core.schema.difference.SchemaDifference;
import org.jspecify.annotations.Nullable;

/**
 * Compares a database with a schema: what is missing there, and what is otherwise. What it has besides is nobody's business,
 * except columns without which no row can be inserted. Comments do not count.
 */
final class SchemaValidation {

    private SchemaValidation() {}

    /** A sentence for each difference. */
    static List<String> differences(MetaData wanted, Engine engine) {
        List<String> sentences = new ArrayList<>();
        for (SchemaDifference difference : compare(wanted, engine)) {
            String sentence = sentence(difference);
            if (sentence != null) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static List<SchemaDifference> compare(MetaData wanted, Engine engine) {
        Inspector inspector = Inspector.of(engine);
        Set<String> schemas = wanted.objects().stream()
                .map(object -> Objects.requireNonNullElse(object.qualifiedName().schema(), ""))
                .collect(Collectors.toSet());
        Set<String> present = new HashSet<>();
        if (!schemas.stream().allMatch(String::isEmpty)) {
            present.addAll(inspector.schemaNames());
        }
        MetaData.Builder found = MetaData.builder().partial();
        for (String schema : schemas) {
            if (schema.isEmpty()) {
                add(inspector.metaData(), found);
            } else if (present.contains(schema)) {
                add(inspector.metaData(schema), found);
            }
        }
        return SchemaComparison.by(engine.dialect().equivalence()).compare(found.build(), wanted);
    }

    private static void add(MetaData part, MetaData.Builder all) {
        part.tables().forEach(all::table);
        part.views().forEach(all::view);
        part.sequences().forEach(all::sequence);
        part.enumTypes().forEach(all::enumType);
    }

    private static @Nullable String sentence(SchemaDifference difference) {
        String name = "'" + difference.object() + "'";
        if (difference instanceof SchemaDifference.ObjectAdded added) {
            return "there is no " + kind(added.added()) + " " + name + ".";
        }
        if (difference instanceof SchemaDifference.ObjectChanged changed) {
            return "the " + kind(changed.after()) + " " + name + " is not what it should be.";
        }
        if (difference instanceof SchemaDifference.ColumnAdded added) {
            return "the table " + name + " has no column '" + added.column().name() + "'.";
        }
        if (difference instanceof SchemaDifference.ColumnRemoved removed) {
            return isRequired(removed.column())
                    ? "the table " + name + " has a column '" + removed.column().name()
                            + "' which is NOT NULL and has no default, and the mapping does not know it."
                    : null;
        }
        if (difference instanceof SchemaDifference.ColumnChanged changed) {
            return changed(name, changed);
        }
        if (difference instanceof SchemaDifference.ConstraintAdded added) {
            return "the table " + name + " has no " + constraint(added.constraint()) + ".";
        }
        if (difference instanceof SchemaDifference.IndexAdded added) {
            return "the table " + name + " has no " + index(added.index()) + ".";
        }
        return null;
    }

    private static @Nullable String changed(String table, SchemaDifference.ColumnChanged difference) {
        Set<ColumnAspect> aspects = EnumSet.copyOf(difference.aspects());
        aspects.remove(ColumnAspect.COMMENT);
        if (aspects.isEmpty()) {
            return null;
        }
        Column<?> is = difference.before();
        Column<?> wanted = difference.after();
        List<String> parts = new ArrayList<>();
        for (ColumnAspect aspect : aspects) {
            parts.add(
                    switch (aspect) {
                        case TYPE -> "is of type " + is.type() + " and should be " + wanted.type();
                        case NULLABILITY -> wanted.nullable() ? "should be nullable" : "should be NOT NULL";
                        case DEFAULT, IDENTITY, COMPUTATION, COLLATION, COMMENT ->
                            "has another " + aspect.name().toLowerCase(Locale.ROOT) + " than it should";
                    });
        }
        return "the column '" + wanted.name() + "' of the table " + table + " " + String.join(", and ", parts) + ".";
    }

    private static boolean isRequired(Column<?> column) {
        return !column.nullable() && column.serverDefault() == null && !column.isGenerated();
    }

    private static String kind(SchemaObject object) {
        if (object instanceof Sequence) {
            return "sequence";
        }
        if (object instanceof View) {
            return "view";
        }
        return object instanceof EnumType ? "type" : "table";
    }

    private static String constraint(TableConstraint constraint) {
        String named = constraint.name() == null ? "" : " '" + constraint.name() + "'";
        if (constraint instanceof PrimaryKey key) {
            return "primary key of " + String.join(", ", key.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return "foreign key" + named + " from " + String.join(", ", key.columns()) + " to '" + key.referredTable()
                    + "'";
        }
        if (constraint instanceof UniqueConstraint unique) {
            return "unique constraint" + named + " of " + String.join(", ", unique.columns());
        }
        return (constraint instanceof CheckConstraint ? "check constraint" : "constraint") + named;
    }

    private static String index(Index index) {
        return index.name() == null ? "index like one of the mapping" : "index '" + index.name() + "'";
    }
}
