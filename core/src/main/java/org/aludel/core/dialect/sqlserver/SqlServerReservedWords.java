package org.aludel.core.dialect.sqlserver;

import java.util.Set;
import org.aludel.core.dialect.ReservedWords;

/** The words that SQL Server reserves. Names keep their case, so that a word too many in brackets does no harm. */
final class SqlServerReservedWords {

    static final Set<String> ALL = ReservedWords.standardAnd("add asc authorization backup break browse bulk cascade"
            + " checkpoint clustered coalesce compute contains containstable continue current database dbcc deny desc"
            + " disk distributed dump errlvl exit file fillfactor freetext freetexttable goto holdlock"
            + " identity_insert identitycol index key kill lineno load national nocheck nonclustered nullif"
            + " off offsets opendatasource openquery openrowset openxml option percent pivot plan print proc public"
            + " raiserror read readtext reconfigure replication restore restrict revert rowcount rowguidcol rule save"
            + " schema securityaudit semantickeyphrasetable semanticsimilaritydetailstable semanticsimilaritytable"
            + " setuser shutdown statistics textsize top tran transaction truncate try_convert tsequal"
            + " unpivot updatetext use view waitfor writetext");

    private SqlServerReservedWords() {}
}
