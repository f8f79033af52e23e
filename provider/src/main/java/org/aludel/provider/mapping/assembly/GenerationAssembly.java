package org.aludel.provider.mapping.assembly;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.Generation;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.ClassSource;
import org.aludel.provider.mapping.source.Definition;
import org.aludel.provider.mapping.source.SchemaDefaults;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * Maps generated identifiers (Jakarta Persistence, 11.1.21, 11.1.49 and 11.1.52). {@code AUTO} is a sequence where the
 * database has sequences, and else a row of a table: both give values before rows are inserted, and in blocks.
 */
final class GenerationAssembly {

    private static final String TABLE = "SEQUENCE";
    private static final String KEY_COLUMN = "SEQ_NAME";
    private static final String VALUE_COLUMN = "SEQ_COUNT";
    private static final int BLOCK_SIZE = 50;

    private final Assembly unit;
    private final Dialect dialect;
    private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();

    GenerationAssembly(Assembly unit, Dialect dialect) {
        this.unit = unit;
        this.dialect = dialect;
    }

    /** Who makes the values of an attribute; null if the application does. */
    @Nullable
    Generation of(AttributeSource source, Place place, BasicValue<?> value) {
        GeneratedValue said = source.annotations().get(GeneratedValue.class).orElse(null);
        if (said == null) {
            return null;
        }
        Class<?> type = Boxes.boxed(source.javaType());
        boolean text = type == UUID.class || type == String.class;
        boolean number = type == Long.class || type == Integer.class || type == Short.class;
        boolean uuid = said.strategy() == GenerationType.UUID || said.strategy() == GenerationType.AUTO && text;
        if (place.role() != Role.ID || uuid != text || !text && !number) {
            unit.problems().add(AssemblyProblems.wrongGeneration(place.words(source.name()), said.strategy(), type));
            return null;
        }
        if (uuid) {
            return new Generation.Uuid();
        }
        return number(said, source, place, value);
    }

    private @Nullable Generation number(GeneratedValue said, AttributeSource source, Place place, BasicValue<?> value) {
        EntityAssembly entity = place.entity();
        String name = said.generator().isEmpty() ? place.declaring(source).name() : said.generator();
        Optional<Definition<SequenceGenerator>> sequence =
                definition(SequenceGenerator.class, SequenceGenerator::name, name, said, source, entity);
        Optional<Definition<TableGenerator>> table =
                definition(TableGenerator.class, TableGenerator::name, name, said, source, entity);
        if (!said.generator().isEmpty() && sequence.isEmpty() && table.isEmpty()) {
            unit.problems().add(AssemblyProblems.unknownGenerator(place.words(source.name()), said.generator()));
            return null;
        }
        return switch (said.strategy()) {
            case SEQUENCE -> sequence(sequence, name, place.words(source.name()), entity);
            case TABLE -> table(table, name, entity);
            case IDENTITY -> identity(value);
            case AUTO ->
                table.isPresent() && sequence.isEmpty()
                        ? table(table, name, entity)
                        : sequence.isPresent() || dialect.supports(Capability.SEQUENCES)
                                ? sequence(sequence, name, place.words(source.name()), entity)
                                : table(table, name, entity);
            case UUID -> null;
        };
    }

    /**
     * A generator by its name; where none is asked for by name, also one without a name beside the attribute, at the
     * mapped superclass that declares it, or at the package.
     */
    private <A extends Annotation> Optional<Definition<A>> definition(
            Class<A> type,
            Function<A, String> nameOf,
            String name,
            GeneratedValue said,
            AttributeSource source,
            EntityAssembly entity) {
        Optional<Definition<A>> named =
                Optional.ofNullable(unit.source().definitions(type).get(name));
        if (named.isPresent() || !said.generator().isEmpty()) {
            return named;
        }
        Annotations declaring = unit.source()
                .find(source.declaringClass())
                .map(ClassSource::annotations)
                .orElse(Annotations.none());
        return Stream.of(source.annotations(), declaring, unit.source().packageAnnotations(entity.type()))
                .flatMap(annotations -> annotations.all(type).stream())
                .filter(generator -> nameOf.apply(generator).isEmpty())
                .findFirst()
                .map(generator ->
                        new Definition<>(name, generator, null, entity.source().schema()));
    }

    private Generation sequence(
            Optional<Definition<SequenceGenerator>> definition, String name, String words, EntityAssembly entity) {
        SequenceGenerator said = definition.map(Definition::annotation).orElse(null);
        SchemaDefaults schema =
                definition.map(Definition::schema).orElse(entity.source().schema());
        String sequence = said == null || said.sequenceName().isEmpty()
                ? said == null || said.name().isEmpty() ? name + "_SEQ" : said.name()
                : said.sequenceName();
        QualifiedName qualified =
                unit.name(said == null ? "" : said.catalog(), said == null ? "" : said.schema(), sequence, schema);
        int block = said == null ? BLOCK_SIZE : said.allocationSize();
        int initial = said == null ? 1 : said.initialValue();
        Sequence made = new Sequence(
                qualified, SequenceOptions.NONE.startingWith(initial).incrementedBy(block));
        Sequence other = sequences.putIfAbsent(qualified, made);
        if (other != null && !other.equals(made)) {
            unit.problems().add(AssemblyProblems.otherSequence(words, qualified));
        }
        return new Generation.Sequence(qualified, initial, block);
    }

    private Generation table(Optional<Definition<TableGenerator>> definition, String name, EntityAssembly entity) {
        TableGenerator said = definition.map(Definition::annotation).orElse(null);
        SchemaDefaults schema =
                definition.map(Definition::schema).orElse(entity.source().schema());
        TableDraft table = unit.table(
                said == null ? "" : said.catalog(),
                said == null ? "" : said.schema(),
                said == null || said.table().isEmpty() ? TABLE : said.table(),
                schema);
        if (said != null) {
            unit.constraints().table(table, said);
        }
        String key = said == null || said.pkColumnName().isEmpty() ? KEY_COLUMN : said.pkColumnName();
        String value = said == null || said.valueColumnName().isEmpty() ? VALUE_COLUMN : said.valueColumnName();
        String row = said == null || said.pkColumnValue().isEmpty() ? name : said.pkColumnValue();
        MappedColumn<String> keyColumn = unit.columns()
                .add(table, unit.names().of(key), SqlTypes.varchar(255), ColumnSpec.DEFAULT.withNullable(false));
        MappedColumn<Long> valueColumn =
                unit.columns().add(table, unit.names().of(value), SqlTypes.BIGINT, ColumnSpec.DEFAULT);
        table.primaryKey(List.of(keyColumn.name()));
        return new Generation.Table(
                table.mapped(),
                keyColumn,
                valueColumn,
                row,
                said == null ? 0 : said.initialValue(),
                said == null ? BLOCK_SIZE : said.allocationSize());
    }

    private Generation identity(BasicValue<?> value) {
        TableDraft table = unit.draft(value.column());
        table.column(value.column().name()).ifPresent(column -> table.replace(numbered(column)));
        return new Generation.Identity();
    }

    private static <T> Column<T> numbered(Column<T> column) {
        return column.withIdentity(Identity.byDefault());
    }

    /** The sequences of all generators. */
    Iterable<Sequence> sequences() {
        return sequences.values();
    }
}
