package org.aludel.core.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.type.SqlType;

/**
 * Standard SQL (SQL:2016), and the base of every dialect: override the parts that differ. Immutable and thread-safe, as
 * subclasses must be.
 */
public class StandardDialect implements Dialect {

    /** Standard SQL, with every capability that the standard has words for. */
    public static final StandardDialect INSTANCE = new StandardDialect();

    private static final Identifiers IDENTIFIERS =
            new Identifiers('"', '"', Identifiers.Folding.UPPER, 128, ReservedWords.STANDARD);

    private final Set<Capability> capabilities;

    public StandardDialect() {
        this(EnumSet.complementOf(EnumSet.of(Capability.FULL_TEXT)));
    }

    protected StandardDialect(Set<Capability> capabilities) {
        this.capabilities = Collections.unmodifiableSet(
                capabilities.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(capabilities));
    }

    @Override
    public String name() {
        return "standard";
    }

    @Override
    public final boolean supports(Capability capability) {
        return capabilities.contains(capability);
    }

    /** All capabilities; unmodifiable. */
    public final Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public TypeMappings types() {
        return StandardTypes.INSTANCE;
    }

    @Override
    public Functions functions() {
        return Functions.none();
    }

    @Override
    public ListParameters listParameters() {
        return ExpandedLists.STANDARD;
    }

    @Override
    public SqlErrorClassifier errors() {
        return exception -> DatabaseError.of(DatabaseError.Kind.OTHER);
    }

    @Override
    public CatalogReader catalog() {
        return new NoCatalog(name());
    }

    @Override
    public int maxParameters() {
        return 32_767;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new SqlCompiler(this);
    }

    @Override
    public final String toString() {
        return name();
    }

    /** Lists that become as many parameters as they have values. */
    public record ExpandedLists(int maxListLength, String source) implements ListParameters {

        static final ExpandedLists STANDARD = new ExpandedLists(Integer.MAX_VALUE, "");

        @Override
        public Style style(SqlType<?> elementType) {
            return Style.EXPANDED;
        }

        @Override
        public String emptyList(int columns) {
            return "SELECT " + String.join(", ", Collections.nCopies(columns, "NULL")) + source + " WHERE 1 = 0";
        }
    }
}
