package org.aludel.core.dialect;

import java.util.Set;

/**
 * Standard SQL (SQL:2016), and the base of every dialect: give it other parts, or override those that differ. Immutable
 * and thread-safe, as subclasses must be.
 */
public class StandardDialect implements Dialect {

    /** Standard SQL, with every capability that the standard has words for. */
    public static final StandardDialect INSTANCE = new StandardDialect();

    private final DialectParts parts;

    public StandardDialect() {
        this(DialectParts.STANDARD);
    }

    /** A dialect of standard SQL with some capabilities, which overrides what else differs. */
    protected StandardDialect(Set<Capability> capabilities) {
        this(DialectParts.STANDARD.with(capabilities));
    }

    /** A dialect of the given parts. */
    protected StandardDialect(DialectParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public final boolean supports(Capability capability) {
        return parts.capabilities().contains(capability);
    }

    /** All capabilities; unmodifiable. */
    public final Set<Capability> capabilities() {
        return parts.capabilities();
    }

    @Override
    public Identifiers identifiers() {
        return parts.identifiers();
    }

    @Override
    public TypeMappings types() {
        return parts.types();
    }

    @Override
    public Functions functions() {
        return parts.functions();
    }

    @Override
    public ListParameters listParameters() {
        return parts.listParameters();
    }

    @Override
    public SqlErrorClassifier errors() {
        return parts.errors();
    }

    @Override
    public CatalogReader catalog() {
        return new NoCatalog(name());
    }

    @Override
    public int maxParameters() {
        return parts.maxParameters();
    }

    @Override
    public SqlCompiler newCompiler() {
        return new SqlCompiler(this);
    }

    @Override
    public final String toString() {
        return name();
    }
}
