package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.TypeMappings;

/**
 * Oracle Database 11.2 to 26ai. Immutable and thread-safe.
 *
 * <p>Good to know: the database takes the empty string for null, also as a part of a concatenation; {@code greatest}
 * and {@code least} are null when one argument is; {@code RETURNING} gives no rows, so that generated values are asked
 * for by {@code Statement.getGeneratedKeys()}; before 23ai boolean values are the numbers 1 and 0.
 */
public final class OracleDialect extends StandardDialect {

    /** The newest version that Aludel knows: 26ai, which calls itself 23. */
    public static final OracleDialect NEWEST = new OracleDialect(OracleVersion.V23);

    static final String NAME = "oracle";

    private static final int SHORT_NAMES = 30;
    private static final int LONG_NAMES = 128;

    private final OracleVersion version;
    private final Identifiers identifiers;
    private final Functions functions;
    private final OracleTypes types;

    private OracleDialect(OracleVersion version) {
        super(OracleCapabilities.of(version));
        this.version = version;
        this.identifiers = new Identifiers(
                '"',
                '"',
                Identifiers.Folding.UPPER,
                version == OracleVersion.V11 ? SHORT_NAMES : LONG_NAMES,
                Identifiers.LengthUnit.BYTES,
                OracleReservedWords.ALL);
        this.functions = OracleFunctions.of(version);
        this.types = new OracleTypes(version);
    }

    /** The dialect of a server of a version, such as 12, 2 or 23, 0; newer ones speak as the newest. */
    public OracleDialect(int majorVersion, int minorVersion) {
        this(OracleVersion.of(majorVersion, minorVersion));
    }

    /** The dialect of a server that was connected to. */
    public OracleDialect(DatabaseInfo database) {
        this(database.majorVersion(), database.minorVersion());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public TypeMappings types() {
        return types;
    }

    /** Read from 12.2 on. */
    @Override
    public CatalogReader catalog() {
        return version.isAtLeast(OracleVersion.V12) ? OracleCatalog.of(this) : super.catalog();
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public ListParameters listParameters() {
        return new OracleLists(types);
    }

    @Override
    public SqlErrorClassifier errors() {
        return OracleErrors.INSTANCE;
    }

    /** Places for parameters are counted in 16 bits. */
    @Override
    public int maxParameters() {
        return 65_535;
    }

    OracleVersion version() {
        return version;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new OracleCompiler(this);
    }
}
