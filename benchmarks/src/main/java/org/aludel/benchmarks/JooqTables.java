package org.aludel.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The tables of the benchmarks for jOOQ, with the types of their columns. */
final class JooqTables {

    static final Table<Record> ITEM = DSL.table(DSL.name("item"));
    static final Table<Record> ENTRY = DSL.table(DSL.name("entry"));

    static final List<Field<?>> COLUMNS = List.of(
            DSL.field(DSL.name("id"), Long.class),
            DSL.field(DSL.name("quantity"), Integer.class),
            DSL.field(DSL.name("name"), String.class),
            DSL.field(DSL.name("code"), String.class),
            DSL.field(DSL.name("remark"), String.class),
            DSL.field(DSL.name("price"), BigDecimal.class),
            DSL.field(DSL.name("weight"), Double.class),
            DSL.field(DSL.name("active"), Boolean.class),
            DSL.field(DSL.name("sold_on"), LocalDate.class),
            DSL.field(DSL.name("changed_at"), LocalDateTime.class));

    private JooqTables() {}
}
