package org.aludel.provider.mapping.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.source.OrmXml;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;

/** Maps classes, and writes down what came out in a line for each table. */
public final class Mapped {

    private static final Dialect DIALECT = H2Dialect.NEWEST;

    private Mapped() {}

    /** The mapping of classes without mistakes. */
    public static UnitMapping unit(Class<?>... classes) {
        return unit(DIALECT, List.of(), classes);
    }

    /** The mapping of classes and files without mistakes, for a database. */
    static UnitMapping unit(Dialect dialect, List<String> files, Class<?>... classes) {
        MappingProblems problems = new MappingProblems();
        UnitMapping unit = unit(problems, dialect, files, classes);
        assertThat(problems.all()).isEmpty();
        return unit;
    }

    /** What is wrong with classes. */
    static List<String> problems(Class<?>... classes) {
        MappingProblems problems = new MappingProblems();
        unit(problems, DIALECT, List.of(), classes);
        return problems.all();
    }

    /** The mapping of classes whose names are taken in a certain way. */
    static UnitMapping unit(MappingProblems problems, NameRules rules, Class<?>... classes) {
        return unit(problems, DIALECT, List.of(), rules, classes);
    }

    /** The mapping of classes and files; the contents of these name nested classes as {@code Outer.Nested}. */
    static UnitMapping unit(MappingProblems problems, Dialect dialect, List<String> files, Class<?>... classes) {
        return unit(problems, dialect, files, NameRules.STANDARD, classes);
    }

    private static UnitMapping unit(
            MappingProblems problems, Dialect dialect, List<String> files, NameRules rules, Class<?>... classes) {
        List<OrmXml> read = new ArrayList<>();
        for (String content : files) {
            String text = "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'>" + content
                    + "</entity-mappings>";
            OrmXml.read(
                            "orm.xml",
                            new ByteArrayInputStream(text.getBytes(UTF_8)),
                            Mapped.class.getClassLoader(),
                            problems)
                    .ifPresent(read::add);
        }
        MappingSource source = MappingSource.read(List.of(classes), read, problems);
        BasicTypes types = new BasicTypes(source.converters(), ConverterInstances.byConstructor());
        return Assembly.assemble(source, types, dialect, rules, problems);
    }

    /** An attribute at the end of a path. */
    static Attribute attribute(UnitMapping unit, Class<?> entity, String path) {
        Attribute attribute = null;
        for (String name : path.split("\\.", -1)) {
            attribute = (attribute == null
                            ? unit.entity(entity).orElseThrow().attribute(name)
                            : ((EmbeddedAttribute) attribute).value().attribute(name))
                    .orElseThrow();
        }
        return requireNonNull(attribute);
    }

    /** A plural attribute of an entity. */
    static PluralAttribute plural(UnitMapping unit, Class<?> entity, String path) {
        return (PluralAttribute) attribute(unit, entity, path);
    }

    /** The tables of classes without mistakes. */
    static List<String> tables(Class<?>... classes) {
        return tables(unit(classes));
    }

    /**
     * A line for each table: its columns with their types, {@code ?} after those that may be null, then the primary key,
     * unique constraints and foreign keys.
     */
    static List<String> tables(UnitMapping unit) {
        return unit.schema().tables().stream().map(Mapped::line).toList();
    }

    private static String line(Table table) {
        StringJoiner columns = new StringJoiner(", ", table.qualifiedName() + "(", ")");
        table.definedColumns().forEach(column -> columns.add(column(column)));
        List<String> words = new ArrayList<>();
        words.add(columns.toString());
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            words.add("key" + key.columns());
        }
        table.constraints().forEach(constraint -> words.add(constraint(constraint)));
        table.indexes()
                .forEach(index -> words.add((index.name() == null ? "" : index.name() + ":")
                        + (index.unique() ? "unique index" : "index")
                        + index.elements().stream()
                                .map(element -> element.expression() + " " + element.direction())
                                .toList()));
        table.options().forEach(option -> words.add("option(" + option.text() + ")"));
        if (table.comment() != null) {
            words.add("comment(" + table.comment() + ")");
        }
        return String.join(" ", words);
    }

    private static String column(Column<?> column) {
        return column.name() + " " + DIALECT.types().ddlName(column.type()) + (column.nullable() ? "?" : "")
                + (column.identity() == null ? "" : " identity")
                + (column.comment() == null ? "" : " comment(" + column.comment() + ")");
    }

    private static String constraint(TableConstraint constraint) {
        String name = constraint.name() == null ? "" : constraint.name() + ":";
        if (constraint instanceof ForeignKey key) {
            return name + key.columns() + "->" + key.referredTable() + key.referredColumns();
        }
        if (constraint instanceof UniqueConstraint unique) {
            return name + "unique" + unique.columns();
        }
        return name + "check";
    }
}
