package org.aludel.core.deployment.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aludel.core.schema.Column;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Values, conditions and computations that fit a column. The first of each is the plainest. */
final class Parts {

    private Parts() {}

    /** What may be the default of a column; empty for types that need none. */
    static List<Expression<?>> defaults(SqlType<?> type) {
        return switch (type.literalType().kind()) {
            case BOOLEAN -> constants(type, true, false);
            case TINYINT -> constants(type, (byte) 0, (byte) 7, (byte) -1);
            case SMALLINT -> constants(type, (short) 0, (short) 7, (short) -1);
            case INTEGER ->
                List.of(
                        literal(type, 0),
                        literal(type, -17),
                        literal(type, 42),
                        Sql.literal(2).plus(Sql.literal(3)));
            case BIGINT -> constants(type, 0L, 5_000_000_000L, -1L);
            case DECIMAL -> decimals(type);
            case DOUBLE -> constants(type, 0.0, 1.5, -1e10);
            case CHAR, VARCHAR -> texts(type);
            case DATE ->
                List.of(
                        literal(type, LocalDate.of(2026, 1, 31)),
                        literal(type, LocalDate.of(1999, 12, 31)),
                        Sql.currentDate());
            case TIME -> constants(type, LocalTime.of(12, 30), LocalTime.of(0, 0, 59));
            case TIMESTAMP ->
                List.of(
                        literal(type, LocalDateTime.of(2026, 1, 31, 12, 30)),
                        literal(type, LocalDateTime.of(2026, 1, 31, 12, 30, 15)),
                        new CurrentDatetime<>(DatetimeFunction.LOCAL_TIMESTAMP, SqlTypes.TIMESTAMP));
            case TIMESTAMP_WITH_TIME_ZONE -> List.of(Sql.currentTimestamp());
            case UUID -> constants(type, new UUID(0x0123456789abcdefL, 0x8edcba9876543210L));
            default -> List.of();
        };
    }

    private static List<Expression<?>> decimals(SqlType<?> type) {
        Integer scale = type.literalType().scale();
        return scale == null || scale == 0
                ? constants(type, BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("-3"))
                : constants(type, BigDecimal.ZERO, new BigDecimal("0.5"), new BigDecimal("-0.25"));
    }

    /** Enums stored as text have texts as well; a length of one is for a letter. */
    private static List<Expression<?>> texts(SqlType<?> type) {
        SqlType<?> text = type.literalType();
        Integer length = text.kind() == TypeKind.CHAR && text.length() == null ? Integer.valueOf(1) : text.length();
        if (length != null && length < 7) {
            return List.of(literal(text, "a"), literal(text, "'"), literal(text, "ä"));
        }
        return List.of(
                literal(text, "a"),
                literal(text, ""),
                literal(text, "it's"),
                literal(text, "a\\b"),
                literal(text, "? :x"),
                literal(text, "(a)"),
                literal(text, "NULL"),
                literal(text, "größe"),
                literal(text, "\"q\""));
    }

    private static List<Expression<?>> constants(SqlType<?> type, Object... values) {
        return java.util.Arrays.stream(values)
                .<Expression<?>>map(value -> literal(type, value))
                .toList();
    }

    /** A literal of what the type is stored as: a converted type has values of its own. */
    @SuppressWarnings("unchecked")
    private static Expression<?> literal(SqlType<?> type, Object value) {
        return new Literal<>(value, (SqlType<Object>) type.literalType());
    }

    /** Conditions on a column; there is always one. None says NOT NULL, which a database may take for that of the column. */
    static List<Predicate> conditions(Column<?> column) {
        ColumnReference<Object> here = Sql.column(column.name());
        SqlType<?> type = column.type().literalType();
        // Derby does not compare long texts.
        boolean isLong = type.length() != null && type.length() >= 10_000;
        return switch (isLong ? TypeKind.CLOB : type.kind()) {
            case SMALLINT, INTEGER, BIGINT ->
                List.of(
                        here.ge(0),
                        here.between(1, 100),
                        here.in(List.of(1, 2, 3)),
                        here.notIn(List.of(7)),
                        here.ne(5),
                        here.gt(0).and(here.lt(10)),
                        here.lt(0).or(here.gt(10)).or(here.isNull()),
                        here.ge(-5).and(here.lt(0).or(here.eq(9))),
                        Sql.not(here.eq(4)),
                        here.plus(1).gt(0),
                        here.times(2).minus(1).ne(3),
                        here.minus(here.minus(1)).eq(1));
            case DECIMAL -> List.of(here.ge(BigDecimal.ZERO), here.lt(new BigDecimal("99.5")));
            case VARCHAR ->
                List.of(
                        here.ne("a"),
                        here.in(List.of("a", "b", "it's")),
                        here.like("a%"),
                        here.notLike("%_b"),
                        here.like("%!%%", '!'),
                        Sql.not(here.eq("a").or(here.like("_"))),
                        here.ge("A").and(here.le("Z")),
                        Sql.lower(here).eq("a"),
                        Sql.length(here).gt(0),
                        here.isNotNull().or(here.ne("\\")));
            case DATE ->
                List.of(here.gt(LocalDate.of(2000, 1, 1)), here.isNull().or(here.lt(LocalDate.of(2100, 1, 1))));
            default -> List.of(here.isNull().or(here.isNotNull()), here.isNull());
        };
    }

    /** What can be computed from a column; empty where nothing is. */
    static List<Expression<?>> computations(Column<?> column) {
        TypeKind kind = column.type().literalType().kind();
        if (kind == TypeKind.INTEGER) {
            ColumnReference<Integer> here = new ColumnReference<>(null, column.name(), SqlTypes.INTEGER);
            return List.of(
                    here.plus(1),
                    here.times(2).minus(3),
                    here.minus(here.minus(1)),
                    Sql.coalesce(here, Sql.literal(0)),
                    Sql.caseWhen(here.gt(3), Sql.literal(1)).otherwise(Sql.literal(0)),
                    Sql.caseWhen(here.lt(0), Sql.literal(-1))
                            .when(here.eq(0).or(here.isNull()), Sql.literal(0))
                            .otherwise(here),
                    Sql.caseOf(here, Sql.literal(1), Sql.literal(10))
                            .when(Sql.literal(2), Sql.literal(20))
                            .end(),
                    Sql.nullIf(here, Sql.literal(7)),
                    Sql.coalesce(Sql.nullIf(here, Sql.literal(0)), here.negate(), Sql.literal(1)));
        }
        if (kind == TypeKind.VARCHAR && !column.type().javaType().isEnum()) {
            ColumnReference<String> here = new ColumnReference<>(null, column.name(), SqlTypes.VARCHAR);
            return List.of(
                    Sql.lower(here),
                    Sql.upper(here),
                    here.concat("!"),
                    Sql.coalesce(Sql.upper(here), Sql.literal("it's")),
                    Sql.caseWhen(here.like("a%"), Sql.literal("?")).otherwise(Sql.literal(":x")));
        }
        return List.of();
    }
}
