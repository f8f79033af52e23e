package org.aludel.provider.mapping.assembly;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.FetchType;
import jakarta.persistence.Version;
import java.util.List;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.Generation;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.GenericTypes;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.BasicType;
import org.aludel.provider.mapping.type.Mutability;
import org.aludel.provider.mapping.type.ValueRole;
import org.jspecify.annotations.Nullable;

/** Maps basic attributes, and basic values of collections and maps. */
final class BasicAssembly {

    /** Stands in for a type that there is not, which is reported. */
    private static final BasicType<?> UNKNOWN = new BasicType<>(SqlTypes.UNKNOWN, Mutability.immutable());

    private final Assembly unit;

    BasicAssembly(Assembly unit) {
        this.unit = unit;
    }

    BasicAttribute attribute(AttributeSource source, Place place) {
        Annotations annotations = source.annotations();
        ColumnSpec said = place.overrides()
                .column(source.name())
                .or(() -> annotations.get(Column.class))
                .map(ColumnSpec::of)
                .orElse(ColumnSpec.DEFAULT);
        Basic basic = annotations.get(Basic.class).orElse(null);
        boolean primitive = source.javaType().isPrimitive();
        boolean optional = !primitive && (basic == null || basic.optional());
        Role role = annotations.has(Version.class) ? Role.VERSION : place.role();
        boolean required = primitive && !place.isEmbedded() || basic != null && !basic.optional();
        ColumnSpec spec = place.spec(required ? said.withNullable(false) : said);
        TableDraft table = place.entity().table(spec, place, source.name());
        BasicValue<?> value = value(declaration(source, place, role, spec), table, source.name(), spec);
        FetchType fetch = basic == null || role != Role.STATE ? FetchType.EAGER : basic.fetch();
        return new BasicAttribute(
                source, value, fetch, optional && role == Role.STATE, role, generation(source, place, value));
    }

    private @Nullable Generation generation(AttributeSource source, Place place, BasicValue<?> value) {
        return place.isElement() ? null : unit.generations().of(source, place, value);
    }

    private static BasicDeclaration declaration(AttributeSource source, Place place, Role role, ColumnSpec spec) {
        ValueRole valueRole = switch (role) {
            case ID -> ValueRole.ID;
            case VERSION -> ValueRole.VERSION;
            case STATE -> ValueRole.ATTRIBUTE;
        };
        List<Convert> converts =
                place.overrides().conversions(source.name()).orElseGet(() -> own(source.annotations()));
        return spec.of(BasicDeclaration.of(source.type(), place.words(source.name()), valueRole, source.annotations()))
                .withConverts(converts);
    }

    /** What an attribute says of its own conversion. */
    static List<Convert> own(Annotations annotations) {
        return annotations.all(Convert.class).stream()
                .filter(convert -> convert.attributeName().isEmpty())
                .toList();
    }

    /** A value in a column. */
    BasicValue<?> value(BasicDeclaration declaration, TableDraft table, String defaultName, ColumnSpec spec) {
        String name = unit.names().of(spec.name().isEmpty() ? defaultName : spec.name());
        BasicType<?> type = unit.types().of(declaration, unit.problems()).orElse(UNKNOWN);
        return value(declaration, type, table, name, spec);
    }

    private <T> BasicValue<T> value(
            BasicDeclaration declaration, BasicType<T> type, TableDraft table, String name, ColumnSpec spec) {
        MappedColumn<T> column = unit.columns().add(table, name, type.type(), spec);
        return new BasicValue<>(GenericTypes.raw(declaration.type()), column, type.mutability());
    }
}
