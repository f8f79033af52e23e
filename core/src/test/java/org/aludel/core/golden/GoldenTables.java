package org.aludel.core.golden;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.table;

import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/**
 * The tables of the catalogue. A test against a live database creates them: each with {@code id} (or the columns named
 * below) as its key.
 */
public final class GoldenTables {

    /** Key: {@code id}. */
    public static final TableReference USERS = table(
            "users",
            column("id", SqlTypes.BIGINT),
            column("name", SqlTypes.varchar(100)),
            column("email", SqlTypes.varchar(200)),
            column("age", SqlTypes.INTEGER),
            column("active", SqlTypes.BOOLEAN),
            column("balance", SqlTypes.decimal(12, 2)),
            column("score", SqlTypes.DOUBLE),
            column("born", SqlTypes.DATE),
            column("created_at", SqlTypes.TIMESTAMP),
            column("manager_id", SqlTypes.BIGINT));

    /** Key: {@code id}. */
    public static final TableReference ORDERS = table(
            "orders",
            column("id", SqlTypes.BIGINT),
            column("user_id", SqlTypes.BIGINT),
            column("status", SqlTypes.varchar(20)),
            column("total", SqlTypes.decimal(12, 2)),
            column("placed_on", SqlTypes.DATE));

    /** The same columns and key as {@link #ORDERS}. */
    public static final TableReference ARCHIVE = table(
            "order_archive",
            column("id", SqlTypes.BIGINT),
            column("user_id", SqlTypes.BIGINT),
            column("status", SqlTypes.varchar(20)),
            column("total", SqlTypes.decimal(12, 2)),
            column("placed_on", SqlTypes.DATE));

    /** Key: {@code order_id, line}. */
    public static final TableReference ITEMS = table(
            "items",
            column("order_id", SqlTypes.BIGINT),
            column("line", SqlTypes.INTEGER),
            column("product", SqlTypes.varchar(100)),
            column("quantity", SqlTypes.INTEGER),
            column("price", SqlTypes.decimal(12, 2)));

    /** Key: {@code name}, by a constraint named {@code counters_key}. */
    public static final TableReference COUNTERS = table(
            "counters",
            column("name", SqlTypes.varchar(50)),
            column("hits", SqlTypes.INTEGER),
            column("active", SqlTypes.BOOLEAN));

    /** Key: {@code id}, an identity column that the database always generates. */
    public static final TableReference TICKETS = table(
            "tickets",
            column("id", SqlTypes.BIGINT),
            column("title", SqlTypes.varchar(100)),
            column("open", SqlTypes.BOOLEAN));

    /** Key: {@code id}. */
    public static final TableReference NODES = table(
            "nodes",
            column("id", SqlTypes.BIGINT),
            column("parent_id", SqlTypes.BIGINT),
            column("label", SqlTypes.varchar(50)));

    /** Key: {@code id}. Only databases with such types have all of its columns. */
    public static final TableReference DOCUMENTS = table(
            "documents",
            column("id", SqlTypes.BIGINT),
            column("content", SqlTypes.JSON),
            column("tags", SqlTypes.arrayOf(SqlTypes.varchar(50))),
            column("body", SqlTypes.TEXT),
            column("title", SqlTypes.varchar(200)),
            column("token", SqlTypes.UUID),
            column("payload", SqlTypes.BLOB),
            column("seen_at", SqlTypes.TIMESTAMP_WITH_TIME_ZONE),
            column("opens", SqlTypes.TIME));

    static final AliasedFrom U = USERS.as("u");
    static final AliasedFrom O = ORDERS.as("o");
    static final AliasedFrom I = ITEMS.as("i");

    private GoldenTables() {}

    /** A column of {@code users AS u}. */
    static <T> ColumnReference<T> u(String column) {
        return U.column(column);
    }

    /** A column of {@code orders AS o}. */
    static <T> ColumnReference<T> o(String column) {
        return O.column(column);
    }

    /** A column of {@code items AS i}. */
    static <T> ColumnReference<T> i(String column) {
        return I.column(column);
    }

    /** A column of the table {@code users} under its own name. */
    static <T> ColumnReference<T> users(String column) {
        return USERS.column(column);
    }

    /** A column of {@code documents}. */
    static <T> ColumnReference<T> document(String column) {
        return DOCUMENTS.column(column);
    }
}
