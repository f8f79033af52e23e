package org.aludel.core.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.difference.SchemaComparison;
import org.aludel.core.type.SqlType;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of every type comes back from the catalog as the same type, or is refused before anything is created. */
class TypeRoundTripTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # database | refused types
            H2         | UNKNOWN, rowOf()
            HSQLDB     | UNKNOWN, rowOf(), nativeEnum()
            DERBY      | UNKNOWN, rowOf(), nativeEnum(), TIME_WITH_TIME_ZONE, timeWithTimeZone(0), timeWithTimeZone(3), timeWithTimeZone(6), time(3), time(6)
            SQLITE     | UNKNOWN, rowOf(), nativeEnum()
            POSTGRESQL | UNKNOWN, rowOf()
            MARIADB    | UNKNOWN, rowOf(), nativeEnum()
            """)
    void everyTypeComesBackOrIsRefused(TestDatabase kind, String refused) {
        assertRoundTrip(kind, EveryType.all(), List.of(refused.split(", ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # database | refused elements; nothing for all
            H2         | UNKNOWN, rowOf()
            HSQLDB     | UNKNOWN, rowOf(), nativeEnum(), CLOB, CLOB_STREAM, clob(1), clob(20), clob(300), clob(40000), BLOB, BLOB_STREAM, blob(1), blob(20), blob(300), blob(40000), DURATION, PERIOD
            DERBY      |
            SQLITE     |
            POSTGRESQL | UNKNOWN, rowOf()
            MARIADB    |
            """)
    void arraysOfEveryTypeComeBackOrAreRefused(TestDatabase kind, @Nullable String refused) {
        Map<String, SqlType<?>> arrays = EveryType.arrays();
        assertRoundTrip(kind, arrays, refused == null ? arrays.keySet() : List.of(refused.split(", ")));
    }

    private static void assertRoundTrip(TestDatabase kind, Map<String, SqlType<?>> types, Iterable<String> refused) {
        try (FreshDatabase database = kind.freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            Dialect dialect = engine.dialect();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            Map<String, MetaData> unknown = new LinkedHashMap<>();
            MetaData.Builder known = MetaData.builder().enumType(EnumType.of("weekday", "MONDAY", "SUNDAY"));
            types.forEach((name, type) -> {
                MetaData alone = MetaData.builder()
                        .table(Table.named("of " + name).column("value", type))
                        .build();
                if (compiles(dialect, alone)) {
                    known.table(alone.tables().get(0));
                } else {
                    unknown.put(name, alone);
                }
            });

            unknown.forEach((name, schema) -> assertThatThrownBy(() -> deployment.createAll(schema))
                    .as(name)
                    .isInstanceOfSatisfying(
                            UnsupportedConstructException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(CoreErrorCode.UNSUPPORTED_TYPE)));
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
            assertThat(unknown.keySet()).containsExactlyInAnyOrderElementsOf(refused);

            MetaData schema = known.build();
            deployment.createAll(schema);
            MetaData found = Inspector.of(engine).metaData();
            assertThat(SchemaComparison.by(dialect.equivalence()).compare(found, schema))
                    .isEmpty();
            assertThat(deployment.createAll(schema)).isEmpty();
            deployment.dropAll(schema);
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        }
    }

    private static boolean compiles(Dialect dialect, MetaData schema) {
        try {
            dialect.compile(new CreateTable(schema.tables().get(0)));
            return true;
        } catch (UnsupportedConstructException e) {
            return false;
        }
    }
}
