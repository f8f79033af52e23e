package org.aludel.core.golden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.TableChange;

/** The catalogue of definitions, by name, in a fixed order. */
final class DdlConstructs {

    private static final Map<String, DdlConstruct> ALL = collect();

    private final Map<String, DdlConstruct> constructs = new LinkedHashMap<>();
    private String group = "";

    private DdlConstructs() {}

    static Map<String, DdlConstruct> all() {
        return ALL;
    }

    private static Map<String, DdlConstruct> collect() {
        DdlConstructs constructs = new DdlConstructs();
        DdlTableConstructs.addTo(constructs);
        DdlConstraintConstructs.addTo(constructs.group("constraint"));
        DdlChangeConstructs.addTo(constructs.group("change"));
        DdlIndexConstructs.addTo(constructs.group("index"));
        DdlObjectConstructs.addTo(constructs);
        return Collections.unmodifiableMap(constructs.constructs);
    }

    DdlConstructs group(String name) {
        group = name;
        return this;
    }

    DdlConstructs add(String name, SchemaStatement statement, SchemaStatement... given) {
        return add(name, Set.of(), statement, given);
    }

    /** Adds a definition that databases execute except those of some dialects, in which names differ. */
    DdlConstructs add(String name, Set<String> elsewhere, SchemaStatement statement, SchemaStatement... given) {
        if (constructs.put(group + ": " + name, new DdlConstruct(List.of(given), statement, elsewhere)) != null) {
            throw new IllegalArgumentException("There are two constructs '" + group + ": " + name + "'.");
        }
        return this;
    }

    /** Adds a change of {@link DdlTables#BOOK}. */
    DdlConstructs change(String name, TableChange change, SchemaStatement... given) {
        SchemaStatement[] all = new SchemaStatement[given.length + 1];
        all[0] = DdlTables.CREATE_BOOK;
        System.arraycopy(given, 0, all, 1, given.length);
        return add(name, alter(change), all);
    }

    static SchemaStatement alter(TableChange change) {
        return new AlterTable(DdlTables.BOOK.qualifiedName(), change);
    }
}
