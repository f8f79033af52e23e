package org.aludel.provider.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.sql.Statement;
import org.aludel.orm.LoadOption;
import org.aludel.provider.session.QueryRun;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.statement.PlanOptions;
import org.aludel.provider.statement.StatementKey;
import org.jspecify.annotations.Nullable;

/** Runs a statement of Core that selects, with loader options. Belongs to the thread of its entity manager. */
final class LoadingExecution implements Execution {

    private final StatementQueries statements;
    private final SessionQueries session;
    private final Statement statement;
    private final StatementQueries.Prepared plain;
    private final List<LoadOption> options = new ArrayList<>();

    /**
     * A run without options so far.
     *
     * @param plain how the statement is run without any
     */
    LoadingExecution(
            StatementQueries statements, SessionQueries session, Statement statement, StatementQueries.Prepared plain) {
        this.statements = statements;
        this.session = session;
        this.statement = statement;
        this.plain = plain;
    }

    /** Adds options, with those that are nested in them. */
    void options(List<LoadOption> more) {
        options.addAll(PlanOptions.flat(more));
    }

    private StatementQueries.Prepared prepared() {
        PlanOptions differences = PlanOptions.of(options);
        return differences.equals(PlanOptions.NONE)
                ? plain
                : statements.prepared(StatementKey.of(statement, differences));
    }

    private QueryRun told(QueryRun run, StatementQueries.Prepared prepared, boolean whole) {
        if (options.isEmpty()) {
            return run;
        }
        boolean all = whole && run.isWhole();
        CollectionLoading collections =
                new CollectionLoading(statements, session, all ? statement : null, run.values());
        return run.withListener(new OptionLoading(session.loader(), collections, prepared, options));
    }

    @Override
    public Boolean isSelect() {
        return true;
    }

    @Override
    public Class<?> resultType() {
        return plain.query().resultType();
    }

    @Override
    public Execution in(SessionQueries other) {
        LoadingExecution copy = new LoadingExecution(statements, other, statement, plain);
        copy.options.addAll(options);
        return copy;
    }

    @Override
    public List<@Nullable Object> list(QueryRun run) {
        StatementQueries.Prepared prepared = prepared();
        return session.list(prepared.query().plan().get(), told(run, prepared, true));
    }

    @Override
    public Stream<@Nullable Object> stream(QueryRun run) {
        StatementQueries.Prepared prepared = prepared();
        return session.stream(prepared.query().plan().get(), told(run, prepared, false));
    }

    @Override
    public int update(QueryRun run) {
        throw QueryErrors.noUpdate();
    }
}
