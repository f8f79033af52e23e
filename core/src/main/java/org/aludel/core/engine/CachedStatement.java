package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.ResultColumn;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A compiled statement with what the engine works out from it once. Thread-safe; holds no values. */
final class CachedStatement {

    private static final int KEPT_PAGES = 16;

    private final Statement statement;
    private final CompiledStatement compiled;
    private final @Nullable RowLayout layout;
    private final Map<Integer, InsertPage> pages = new ConcurrentHashMap<>(1);

    /** When it was last used, in numbers of compilations; a race between threads does no harm. */
    private int lastUse;

    /** What that was when this got in line for being thrown away. */
    private int queuedAt;

    CachedStatement(Statement statement, CompiledStatement compiled) {
        this.statement = statement;
        this.compiled = compiled;
        this.layout = layout(statement, compiled.columns());
    }

    private static @Nullable RowLayout layout(Statement statement, List<ResultColumn<?>> columns) {
        if (columns.isEmpty()) {
            return null;
        }
        List<String> names = new ArrayList<>(columns.size());
        List<SqlType<?>> types = new ArrayList<>(columns.size());
        for (ResultColumn<?> column : columns) {
            names.add(column.name());
            types.add(column.type());
        }
        return new RowLayout(names, types, SelectedExpressions.of(statement, columns.size()));
    }

    /** The statement, without values. */
    Statement statement() {
        return statement;
    }

    CompiledStatement compiled() {
        return compiled;
    }

    /** The columns of the rows; null where only the database knows them. */
    @Nullable
    RowLayout layout() {
        return layout;
    }

    int lastUse() {
        return lastUse;
    }

    void used(int now) {
        if (lastUse != now) {
            lastUse = now;
        }
    }

    int queuedAt() {
        return queuedAt;
    }

    void queued(int now) {
        queuedAt = now;
    }

    @Nullable
    InsertPage page(int rows) {
        return pages.get(rows);
    }

    /** Keeps a page for the next time. Pages of many different sizes push out all earlier ones. */
    void keep(int rows, InsertPage page) {
        if (pages.size() >= KEPT_PAGES) {
            pages.clear();
        }
        pages.put(rows, page);
    }
}
