package org.aludel.core.dialect.db2;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ReservedWords;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.typed.Db2FamilyQueries;

/**
 * Db2 for Linux, UNIX and Windows from 11.1. Rows that a statement writes are returned by {@code FINAL TABLE}; upserts
 * become MERGE. Moments are stored as timestamps in UTC; {@code CURRENT_TIMESTAMP} is in the time zone of the server, so
 * run that in UTC where the two meet. Immutable and thread-safe.
 */
public final class Db2Dialect extends StandardDialect {

    private static final Identifiers IDENTIFIERS = new Identifiers(
            '"',
            '"',
            Identifiers.Folding.UPPER,
            128,
            Identifiers.LengthUnit.BYTES,
            ReservedWords.standardAnd("activate add after alias allow associate asutime audit aux auxiliary before"
                    + " bufferpool cache capture cardinality ccsid cluster collection collid comment compression concat"
                    + " connection constraint contains continue count count_big current_lc_ctype current_schema"
                    + " current_server current_timezone cycle data database datapartitionname datapartitionnum days db2general"
                    + " db2genrl db2sql dbinfo dbpartitionname dbpartitionnum defaults definition dense_rank denserank"
                    + " descriptor diagnostics disable disallow document dssize dynamic editproc enable encoding encryption"
                    + " ending erase every excluding exclusive explain extended extract fenced fieldproc file final first"
                    + " freepage generated getdate go goto graphic hash hashed_value hint hours image implicit including"
                    + " inclusive increment index inf infinity inherit initial initially instead integrity isobid isolation"
                    + " jar java keep key label last lc_ctype length level linktype localdate locale locator locators lock"
                    + " lockmax locksize long maintained materialized maxvalue microsecond microseconds minutes minvalue mode"
                    + " months nan new_table nextval nocache nocycle nodename nodenumber nomaxvalue nominvalue noorder"
                    + " normalized nulls numparts obid oid old_table optimization optimize option organization package padded"
                    + " pagesize part partitioned partitioning partitions password path percent piecesize plan position prevval"
                    + " priqty privileges program psid public query queryno rank read recovery refresh rename reset restart"
                    + " restrict result_set_locator role round_ceiling round_down round_floor round_half_down round_half_even"
                    + " round_half_up round_up routine row_number rownumber rowset rrn run schema scratchpad secqty seconds"
                    + " security sequence session simple snan source standard static statement stay stogroup stores style"
                    + " substring summary synonym sysdate systimestamp tablespace transaction trim truncate type undo usage"
                    + " validproc value variable variant vcat version view volatile volumes wlm write xmlelement xmlexists"
                    + " xmlnamespaces years"));

    /** The dialect of version 12.1. */
    public static final Db2Dialect NEWEST = new Db2Dialect(12, 1);

    /** The dialect of a database. */
    public Db2Dialect(DatabaseInfo database) {
        this(database.majorVersion(), database.minorVersion());
    }

    private Db2Dialect(int major, int minor) {
        super(new DialectParts(
                "db2",
                capabilities(major, minor),
                IDENTIFIERS,
                Db2Types.INSTANCE,
                Db2Functions.all(),
                Db2Types.INSTANCE.lists(Db2FamilyQueries.FROM_ONE_ROW),
                Db2Errors.INSTANCE,
                DialectParts.MAX_PARAMETERS));
    }

    @Override
    public CatalogReader catalog() {
        return Db2Catalog.of(IDENTIFIERS);
    }

    private static Set<Capability> capabilities(int major, int minor) {
        Set<Capability> all = EnumSet.of(
                Capability.COMMENTS,
                Capability.RIGHT_JOIN,
                Capability.FULL_JOIN,
                Capability.JOIN_USING,
                Capability.LATERAL,
                Capability.VALUES_TABLE,
                Capability.TABLE_FUNCTION,
                Capability.TABLE_SAMPLE,
                Capability.CTE,
                Capability.RECURSIVE_CTE,
                Capability.ROLLUP,
                Capability.CUBE,
                Capability.GROUPING_SETS,
                Capability.INTERSECT,
                Capability.INTERSECT_ALL,
                Capability.EXCEPT,
                Capability.EXCEPT_ALL,
                Capability.NESTED_SET_OPERATION,
                Capability.VALUES_STATEMENT,
                Capability.WINDOW_FUNCTIONS,
                Capability.FRAME_RANGE_OFFSET,
                Capability.AGGREGATE_FILTER,
                Capability.WITHIN_GROUP,
                Capability.STRING_AGGREGATE,
                Capability.REGEX,
                Capability.JSON_PATH,
                Capability.SEQUENCES,
                Capability.EXTRACT_WEEK,
                Capability.BITWISE_OPERATORS,
                Capability.FOR_UPDATE,
                Capability.FOR_UPDATE_IN_ORDER,
                Capability.FOR_SHARE,
                Capability.INSERT_MULTIPLE_ROWS,
                Capability.INSERT_DEFAULT,
                Capability.INSERT_RETURNING,
                Capability.UPDATE_RETURNING,
                Capability.DELETE_RETURNING,
                Capability.GENERATED_KEYS_IN_ORDER,
                Capability.UPSERT,
                Capability.UPSERT_DO_NOTHING,
                Capability.UPSERT_MULTIPLE_ROWS,
                Capability.UPSERT_TARGET,
                Capability.UPSERT_UPDATE_WHERE,
                Capability.UPDATE_FROM,
                Capability.DELETE_USING,
                Capability.MERGE,
                Capability.MERGE_FROM_QUERY,
                Capability.MERGE_SAME_ACTION,
                Capability.MERGE_CONDITION,
                Capability.MERGE_DELETE,
                Capability.SAVEPOINTS);
        if (major > 11 || major == 11 && minor >= 5) {
            all.add(Capability.SKIP_LOCKED);
        }
        return all;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new Db2Compiler(this);
    }
}
