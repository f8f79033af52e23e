package org.aludel.core.dialect.sqlite;

import java.util.Set;

/** Words that are no names without quotes in SQLite. */
final class SqliteReservedWords {

    static final Set<String> WORDS =
            Set.of(("add all alter and as autoincrement between case cast check collate commit constraint create "
                            + "cross current current_date current_time current_timestamp default deferrable delete distinct "
                            + "drop else escape except exists false filter foreign from full group groups having if in "
                            + "index indexed inner insert intersect into is isnull join left limit match natural not "
                            + "nothing notnull null of offset on or order outer over partition primary raise recursive "
                            + "references regexp returning right row rows select set table then to transaction trigger true "
                            + "union unique update using values view when where window with within")
                    .split(" "));

    private SqliteReservedWords() {}
}
