package org.aludel.core.dialect;

import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.ddl.AlterSequence;
import org.aludel.core.schema.ddl.CreateSequence;
import org.aludel.core.schema.ddl.DropSequence;
import org.jspecify.annotations.Nullable;

/** Writes sequences in standard SQL. A dialect overrides the methods where its grammar differs. */
public class SequenceCompiler extends DefinitionPart {

    public SequenceCompiler(SqlCompiler sql) {
        super(sql);
    }

    private SqlCompiler require() {
        return sql.require(Capability.SEQUENCES, "Let a column have numbers of its own, or keep them in a table.");
    }

    /** Writes {@code CREATE SEQUENCE}. */
    public final SqlCompiler create(CreateSequence statement) {
        return require()
                .append("CREATE SEQUENCE ")
                .append(definitions().ifNotExists(statement.ifNotExists(), DefinedObject.SEQUENCE))
                .name(statement.sequence().qualifiedName())
                .append(type())
                .append(options(statement.sequence().options()));
    }

    /** The words for numbers of 64 bits where those of a sequence have fewer by themselves. */
    protected String type() {
        return "";
    }

    /** Writes {@code ALTER SEQUENCE}. */
    public SqlCompiler alter(AlterSequence statement) {
        SequenceOptions options = statement.sequence().options();
        return require()
                .append("ALTER SEQUENCE ")
                .name(statement.sequence().qualifiedName())
                .append(word(restart(), options.start()))
                .append(words(withoutStart(options)))
                .append(options.cycle() ? "" : noCycle());
    }

    /** The words before the number with which a sequence goes on. */
    protected String restart() {
        return " RESTART WITH ";
    }

    /** The words for a sequence that ends. */
    protected String noCycle() {
        return " NO CYCLE";
    }

    private static SequenceOptions withoutStart(SequenceOptions options) {
        return new SequenceOptions(
                null, options.increment(), options.minimum(), options.maximum(), options.cache(), options.cycle());
    }

    /** Writes {@code DROP SEQUENCE}. */
    public SqlCompiler drop(DropSequence statement) {
        return require()
                .append("DROP SEQUENCE ")
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.SEQUENCE))
                .name(statement.name());
    }

    /** How numbers are made from their first one on: words with a blank before each. */
    public final String options(SequenceOptions options) {
        return words(begun(options));
    }

    /** The options with the first number where the database would begin with one that nobody expects. */
    protected SequenceOptions begun(SequenceOptions options) {
        return options;
    }

    /** Options that begin as in most databases: with 1 or the lower limit; with -1 or the upper one when they go down. */
    protected static SequenceOptions begunWithOne(SequenceOptions options) {
        if (options.start() != null) {
            return options;
        }
        boolean ascending = options.isAscending();
        Long limit = ascending ? options.minimum() : options.maximum();
        return options.startingWith(limit != null ? limit : ascending ? 1 : -1);
    }

    private String words(SequenceOptions options) {
        refuse(
                options.cache() != null && !hasCache(),
                "CACHE in sequences",
                "Leave out how many numbers a connection takes at once.");
        return word(" START WITH ", options.start())
                + word(" INCREMENT BY ", options.increment())
                + word(" MINVALUE ", options.minimum())
                + word(" MAXVALUE ", options.maximum())
                + word(" CACHE ", options.cache())
                + (options.cycle() ? " CYCLE" : "");
    }

    /** True when connections can take several numbers at once. */
    protected boolean hasCache() {
        return true;
    }

    private static String word(String word, @Nullable Long number) {
        return number == null ? "" : word + number;
    }
}
