package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.ExpandedLists;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;

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

    /** Lists of more values are cut (ORA-01795). */
    private static final int MAX_LIST = 1_000;

    /** Places for parameters are counted in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private final OracleVersion version;

    private OracleDialect(OracleVersion version) {
        super(parts(version, new OracleTypes(version)));
        this.version = version;
    }

    private static DialectParts parts(OracleVersion version, OracleTypes types) {
        return new DialectParts(
                NAME,
                OracleCapabilities.of(version),
                new Identifiers(
                        '"',
                        '"',
                        Identifiers.Folding.UPPER,
                        version == OracleVersion.V11 ? SHORT_NAMES : LONG_NAMES,
                        Identifiers.LengthUnit.BYTES,
                        OracleReservedWords.ALL),
                types,
                OracleFunctions.of(version),
                new ExpandedLists(" FROM dual", types::typedNull, MAX_LIST),
                OracleErrors.INSTANCE,
                MAX_PARAMETERS);
    }

    /** The dialect of a server of a version, such as 12, 2 or 23, 0; newer ones speak as the newest. */
    public OracleDialect(int majorVersion, int minorVersion) {
        this(OracleVersion.of(majorVersion, minorVersion));
    }

    /** The dialect of a server that was connected to. */
    public OracleDialect(DatabaseInfo database) {
        this(database.majorVersion(), database.minorVersion());
    }

    /** Read from 12.2 on. */
    @Override
    public CatalogReader catalog() {
        return version.isAtLeast(OracleVersion.V12) ? OracleCatalog.of(this) : super.catalog();
    }

    OracleVersion version() {
        return version;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new OracleCompiler(this);
    }
}
