package org.aludel.orm;

/**
 * What the database calls the tables and columns that a persistence unit names, in annotations, in mapping files or by the
 * defaults of the specification (Jakarta Persistence, 2.15). Given by the property {@code aludel.naming-strategy}:
 *
 * <pre>{@code
 * public final class Prefixed implements NamingStrategy {
 *     @Override
 *     public String table(String name) {
 *         return "shop_" + name;
 *     }
 *
 *     @Override
 *     public String column(String name) {
 *         return name;
 *     }
 * }
 * }</pre>
 *
 * <p>Names that a mapping writes in double quotes are not asked for, neither are those in SQL text: native queries, scripts and
 * definitions of columns, and those of constraints. A default that is put together of the names of tables and columns, as {@code
 * customer_id} is, is made of what these are called. An implementation gives the same answer whenever it is asked, and is asked by several
 * threads.
 */
public interface NamingStrategy {

    /**
     * The name of a table, a sequence, a schema or a catalog.
     *
     * @param name as the mapping has it, never empty
     * @return neither null nor empty; in double quotes if it is to be taken letter by letter
     */
    String table(String name);

    /**
     * The name of a column.
     *
     * @param name as the mapping has it, never empty
     * @return neither null nor empty; in double quotes if it is to be taken letter by letter
     */
    String column(String name);
}
