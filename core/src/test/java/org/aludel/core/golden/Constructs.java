package org.aludel.core.golden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.core.sql.Statement;

/** The catalogue: statements by name, in a fixed order. They use the tables of {@link GoldenTables} only. */
public final class Constructs {

    private static final Map<String, Statement> ALL = collect();

    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private String group = "";

    private Constructs() {}

    /** All constructs, in order. */
    public static Map<String, Statement> all() {
        return ALL;
    }

    /** The construct of a name. */
    public static Statement named(String name) {
        Statement statement = ALL.get(name);
        if (statement == null) {
            throw new IllegalArgumentException("There is no construct '" + name + "'.");
        }
        return statement;
    }

    private static Map<String, Statement> collect() {
        Constructs constructs = new Constructs();
        SelectConstructs.addTo(constructs.group("select"));
        JoinConstructs.addTo(constructs.group("from"));
        PredicateConstructs.addTo(constructs.group("predicate"));
        ExpressionConstructs.addTo(constructs.group("expression"));
        FunctionConstructs.addTo(constructs.group("function"));
        AggregateConstructs.addTo(constructs.group("aggregate"));
        WindowConstructs.addTo(constructs.group("window"));
        CommonTableConstructs.addTo(constructs.group("with"));
        SetOperationConstructs.addTo(constructs.group("set operation"));
        PagingConstructs.addTo(constructs.group("order and limit"));
        LockingConstructs.addTo(constructs.group("lock"));
        InsertConstructs.addTo(constructs.group("insert"));
        UpsertConstructs.addTo(constructs.group("upsert"));
        UpdateConstructs.addTo(constructs.group("update"));
        DeleteConstructs.addTo(constructs.group("delete"));
        MergeConstructs.addTo(constructs.group("merge"));
        TypeConstructs.addTo(constructs.group("type"));
        DocumentConstructs.addTo(constructs.group("document"));
        TextConstructs.addTo(constructs.group("text"));
        CustomConstructs.addTo(constructs.group("custom"));
        NameConstructs.addTo(constructs.group("name"));
        LiteralConstructs.addTo(constructs.group("literal"));
        return Collections.unmodifiableMap(constructs.statements);
    }

    private Constructs group(String name) {
        group = name;
        return this;
    }

    Constructs add(String name, Statement statement) {
        if (statements.put(group + ": " + name, statement) != null) {
            throw new IllegalArgumentException("There are two constructs '" + group + ": " + name + "'.");
        }
        return this;
    }
}
