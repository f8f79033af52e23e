package org.aludel.core.dialect;

import org.aludel.core.schema.difference.Equivalence;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.StatementCompiler;

/**
 * What one database family speaks in one version. Immutable and thread-safe. Callers ask for capabilities, never for
 * names or classes. Write one by extending {@link StandardDialect} and replacing the parts that differ.
 */
public interface Dialect extends StatementCompiler<CompiledStatement> {

    /** The name of the family in lower case, for example {@code postgresql}. */
    String name();

    /** Whether the database can do something, in this version; an emulation with the same result counts. */
    boolean supports(Capability capability);

    /** Quoting, case folding and the length of names. */
    Identifiers identifiers();

    /** How values are bound, read, cast and written. */
    TypeMappings types();

    /** What portable functions are called here. */
    Functions functions();

    /** How lists of values are sent. */
    ListParameters listParameters();

    /** What failures mean. */
    SqlErrorClassifier errors();

    /** How rows are read without keeping them all in memory. */
    default Cursors cursors() {
        return Cursors.BY_FETCH_SIZE;
    }

    /** How a connection is made read-only and writable again. */
    default ReadOnlyMode readOnlyMode() {
        return ReadOnlyMode.BY_DRIVER;
    }

    /** How several values are taken from a sequence at once. */
    default SequenceBlocks sequenceBlocks() {
        return SequenceBlocks.STANDARD;
    }

    /** How stored procedures are called. */
    default ProcedureCalls procedureCalls() {
        return ProcedureCalls.STANDARD;
    }

    /** How the database tells what it consists of. */
    CatalogReader catalog();

    /** What is the same in schemas although it is written differently. */
    default Equivalence equivalence() {
        return new DialectEquivalence(this);
    }

    /** The largest number of parameters of one statement. */
    int maxParameters();

    /** A compiler for one statement; not thread-safe. */
    SqlCompiler newCompiler();

    @Override
    default CompiledStatement compile(Statement statement) {
        return newCompiler().compile(statement);
    }
}
