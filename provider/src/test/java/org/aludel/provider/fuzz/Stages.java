package org.aludel.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.translation.Translation;
import org.aludel.jpql.translation.Translator;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.domain.UnitDomain;
import org.aludel.provider.lowering.BulkLowering;
import org.aludel.provider.lowering.LoweredBulk;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Assembly;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.state.Shapes;

/** All that happens to a query before a database sees it: read, translated, lowered, compiled. */
final class Stages {

    private static final JpqlParser PARSER = JpqlParser.create();

    private static final String IDENTIFIERS = "\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`";

    /** What is no text of the statement itself: strings and quoted names. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|" + IDENTIFIERS);

    private static final Pattern QUOTED_WITH_BACKSLASHES =
            Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|" + IDENTIFIERS, Pattern.DOTALL);

    private final Dialect dialect;
    private final UnitDomain domain;
    private final Translator translator;
    private final Shapes shapes = new Shapes(Accessors.generated());

    Stages(String dialect, Class<?>... classes) {
        this.dialect = Dialects.named(dialect);
        MappingProblems problems = new MappingProblems();
        MappingSource source = MappingSource.read(List.of(classes), List.of(), problems);
        UnitMapping mapping = Assembly.assemble(
                source,
                new BasicTypes(source.converters(), ConverterInstances.byConstructor()),
                this.dialect,
                problems);
        assertThat(problems.all()).isEmpty();
        this.domain = new UnitDomain(mapping, Stages.class.getClassLoader());
        this.translator = Translator.of(domain);
    }

    UnitDomain domain() {
        return domain;
    }

    /**
     * Compiles all statements of a query.
     *
     * @return whether the database can do it
     */
    boolean compile(String query) {
        Translation translation = translator.translate(PARSER.parse(query));
        try {
            for (Statement statement : statements(translation)) {
                requireClosed(dialect.compile(statement).sql());
            }
            return true;
        } catch (UnsupportedConstructException e) {
            return false;
        }
    }

    private List<Statement> statements(Translation translation) {
        if (translation.selection() != null) {
            return List.of(QueryPlan.of(translation, shapes).statement());
        }
        LoweredBulk bulk = BulkLowering.lower(translation.statement());
        List<Statement> statements = new ArrayList<>();
        if (bulk.statement() != null) {
            statements.add(bulk.statement());
        }
        if (bulk.keys() != null) {
            statements.add(bulk.keys());
        }
        bulk.steps().forEach(step -> statements.add(step.statement()));
        return statements;
    }

    /** The strings of the query stay within quotation marks. */
    private void requireClosed(String sql) {
        Pattern quoted = dialect.name().equals("mariadb") ? QUOTED_WITH_BACKSLASHES : QUOTED;
        assertThat(quoted.matcher(sql).replaceAll("")).doesNotContain(RandomExpressions.MARK, "'");
    }
}
