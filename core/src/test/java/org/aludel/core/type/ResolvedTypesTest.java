package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What dialects do with types: pick variants, bind them their own way, and reach into types made of others. */
class ResolvedTypesTest {

    private static final SqlType<UUID> UUID_AS_TEXT = SqlTypes.UUID.reboundBy(
            "text",
            Types.CHAR,
            (statement, index, value) -> statement.setString(index, value.toString()),
            (row, column) -> {
                String text = row.getString(column);
                return text == null ? null : UUID.fromString(text);
            });

    private record Account(UUID id) {}

    /** A dialect whose database has no UUID. */
    private static final TypeResolver OLD_DATABASE = new TypeResolver() {

        @Override
        public String dialectName() {
            return "old";
        }

        @Override
        @SuppressWarnings("unchecked") // a type of kind UUID that is resolved has the values of UUID
        public <J> SqlType<J> resolve(SqlType<J> type) {
            SqlType<J> resolved = type.resolvedBy(this);
            return resolved.equals(SqlTypes.UUID) ? (SqlType<J>) UUID_AS_TEXT : resolved;
        }
    };

    @Test
    void reboundTypeMovesValuesItsOwnWay() throws SQLException {
        UUID value = UUID.randomUUID();
        try (ScratchColumn column = new ScratchColumn("CHAR(36)")) {
            column.write(UUID_AS_TEXT, value);
            assertThat(column.read(SqlTypes.VARCHAR)).isEqualTo(value.toString());
            assertThat(column.read(UUID_AS_TEXT)).isEqualTo(value);
            column.write(UUID_AS_TEXT, null);
            assertThat(column.read(UUID_AS_TEXT)).isNull();
        }
    }

    @Test
    void reboundTypeReachesANativeColumn() throws SQLException {
        SqlType<Json> asBytes = SqlTypes.JSON.reboundBy(
                "utf-8",
                (statement, index, value) ->
                        statement.setBytes(index, value.text().getBytes(StandardCharsets.UTF_8)),
                (row, column) -> SqlTypes.JSON.read(row, column));
        assertThat(ScratchColumn.roundTrip("JSON", asBytes, Json.of("{\"a\":1}")))
                .isEqualTo(Json.of("{\"a\":1}"));
        assertThat(ScratchColumn.roundTrip("JSON", asBytes, Json.NULL)).isEqualTo(Json.NULL);
        assertThat(ScratchColumn.roundTrip("JSON", asBytes, null)).isNull();
    }

    @Test
    void reboundTypeComparesByBaseAndName() {
        SqlType<String> one = SqlTypes.VARCHAR.reboundBy("way", SqlTypes.VARCHAR::bind, SqlTypes.VARCHAR::read);
        SqlType<String> same = SqlTypes.VARCHAR.reboundBy("way", SqlTypes.VARCHAR::bind, SqlTypes.VARCHAR::read);
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString("VARCHAR bound by 'way'");
        assertThat(one)
                .isNotEqualTo(SqlTypes.VARCHAR)
                .isNotEqualTo(SqlTypes.VARCHAR.reboundBy("other", SqlTypes.VARCHAR::bind, SqlTypes.VARCHAR::read))
                .isNotEqualTo(SqlTypes.TEXT.reboundBy("way", SqlTypes.VARCHAR::bind, SqlTypes.VARCHAR::read));
    }

    @Test
    void reboundTypeKeepsItsShape() {
        SqlType<String> type = SqlTypes.varchar(5).reboundBy("way", SqlTypes.VARCHAR::bind, SqlTypes.VARCHAR::read);
        assertThat(type.kind()).isEqualTo(TypeKind.VARCHAR);
        assertThat(type.length()).isEqualTo(5);
        assertThat(type.javaType()).isEqualTo(String.class);
        assertThat(UUID_AS_TEXT.jdbcType()).isEqualTo(Types.CHAR);
        assertThat(UUID_AS_TEXT.literalType()).isEqualTo(SqlTypes.UUID);
    }

    @Test
    void rebindingAgainReplacesTheWay() {
        assertThat(UUID_AS_TEXT.reboundBy("text", SqlTypes.UUID::bind, SqlTypes.UUID::read))
                .isEqualTo(UUID_AS_TEXT);
    }

    @Test
    void picksTheVariantOfTheDialect() {
        VariantType<String> type =
                SqlTypes.variant(SqlTypes.VARCHAR).on("old", SqlTypes.CLOB).on("other", SqlTypes.TEXT);
        assertThat(type.forDialect("old")).isEqualTo(SqlTypes.CLOB);
        assertThat(type.forDialect("standard")).isEqualTo(SqlTypes.VARCHAR);
        assertThat(OLD_DATABASE.resolve(type)).isEqualTo(SqlTypes.CLOB);
        assertThat(type).hasToString("VARCHAR varying by dialect {old=CLOB, other=TEXT}");
    }

    @Test
    void theLastVariantOfADialectCounts() {
        assertThat(SqlTypes.variant(SqlTypes.VARCHAR).on("old", SqlTypes.TEXT).on("old", SqlTypes.CLOB))
                .isEqualTo(SqlTypes.variant(SqlTypes.VARCHAR).on("old", SqlTypes.CLOB));
    }

    @Test
    void actsAsItsBaseUntilItIsResolved() throws SQLException {
        VariantType<String> type = SqlTypes.variant(SqlTypes.varchar(9)).on("old", SqlTypes.CLOB);
        assertThat(type.kind()).isEqualTo(TypeKind.VARCHAR);
        assertThat(type.length()).isEqualTo(9);
        assertThat(ScratchColumn.roundTrip("VARCHAR(9)", type, "text")).isEqualTo("text");
    }

    @Test
    void reachesIntoConversionsArraysRowsAndVariants() {
        SqlType<Account> account = SqlTypes.UUID.as(Account.class, Account::id, Account::new);
        assertThat(OLD_DATABASE.resolve(account))
                .isInstanceOfSatisfying(
                        ConvertedType.class,
                        converted -> assertThat((Object) converted.base()).isEqualTo(UUID_AS_TEXT));
        assertThat(OLD_DATABASE.resolve(SqlTypes.arrayOf(SqlTypes.UUID)))
                .isInstanceOfSatisfying(
                        ArrayType.class,
                        array -> assertThat((Object) array.element()).isEqualTo(UUID_AS_TEXT));
        assertThat(OLD_DATABASE.resolve(SqlTypes.rowOf(SqlTypes.DATE, SqlTypes.UUID)))
                .isEqualTo(new RowType(List.of(SqlTypes.DATE, UUID_AS_TEXT)));
        assertThat(OLD_DATABASE.resolve(SqlTypes.variant(SqlTypes.DATE).on("old", SqlTypes.variant(SqlTypes.DATE))))
                .isEqualTo(SqlTypes.DATE);
    }

    @Test
    void keepsATypeInWhichNothingDiffers() {
        SqlType<List<Integer>> array = SqlTypes.arrayOf(SqlTypes.INTEGER);
        assertThat(OLD_DATABASE.resolve(array)).isSameAs(array);
        assertThat(OLD_DATABASE.resolve(SqlTypes.INSTANT)).isSameAs(SqlTypes.INSTANT);
    }
}
