package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTypeTest {

    private record Version(int major, int minor) {

        static Version parse(String text) {
            int dot = text.indexOf('.');
            return new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    private static class VersionType extends UserType<Version> {

        VersionType(String sqlName) {
            super(Version.class, sqlName);
        }

        @Override
        public String sqlName(String dialectName) {
            return dialectName.equals("old") ? "VARCHAR(20)" : super.sqlName(dialectName);
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }

        @Override
        public String literal(Version value, String dialectName) {
            return sqlName(dialectName) + " '" + value + "'";
        }

        @Override
        protected void bindValue(PreparedStatement statement, int index, Version value) throws SQLException {
            statement.setString(index, value.toString());
        }

        @Override
        public @Nullable Version read(ResultSet row, int column) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : Version.parse(text);
        }
    }

    private static final class OtherVersionType extends VersionType {

        OtherVersionType() {
            super("version");
        }
    }

    private static final VersionType VERSION = new VersionType("version");

    @Test
    void movesItsValues() throws SQLException {
        assertThat(ScratchColumn.roundTrip("VARCHAR", VERSION, new Version(1, 2)))
                .isEqualTo(new Version(1, 2));
        assertThat(ScratchColumn.roundTrip("VARCHAR", VERSION, null)).isNull();
    }

    @Test
    void hasItsOwnNameInEachDialect() {
        assertThat(VERSION.sqlName("standard")).isEqualTo("version");
        assertThat(VERSION.sqlName("old")).isEqualTo("VARCHAR(20)");
        assertThat(VERSION).hasToString("version");
    }

    @Test
    void writesItsOwnLiterals() {
        assertThat(VERSION.literal(new Version(1, 2), "standard")).isEqualTo("version '1.2'");
    }

    @Test
    void leavesPlacesOfValuesToTheDialectUnlessItSays() {
        assertThat(VERSION.storing("standard")).isNull();
        assertThat(VERSION.fetching("standard")).isNull();
    }

    @Test
    void comparesByClassAndName() {
        assertThat(VERSION).isEqualTo(new VersionType("version")).hasSameHashCodeAs(new VersionType("version"));
        assertThat(VERSION).isNotEqualTo(new VersionType("other")).isNotEqualTo(new OtherVersionType());
    }

    @Test
    void givesArraysItsNameInTheDialect() {
        TypeResolver old = new TypeResolver() {

            @Override
            public String dialectName() {
                return "old";
            }

            @Override
            public <J> SqlType<J> resolve(SqlType<J> type) {
                return type.resolvedBy(this);
            }
        };
        ArrayType<Version> array = SqlTypes.arrayOf(VERSION);
        assertThat(array.elementTypeName()).isEqualTo("version");
        assertThat(old.resolve(array)).isEqualTo(new ArrayType<>(VERSION, "VARCHAR(20)"));
        assertThat(List.of(array)).contains(SqlTypes.arrayOf(new VersionType("version")));
    }
}
