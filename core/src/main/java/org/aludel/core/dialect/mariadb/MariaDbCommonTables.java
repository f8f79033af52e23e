package org.aludel.core.dialect.mariadb;

import org.aludel.core.dialect.mysql.MySqlFamilyCommonTables;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateStatement;

/** WITH as MariaDB writes it. */
final class MariaDbCommonTables extends MySqlFamilyCommonTables {

    private final MariaDbCompiler compiler;

    MariaDbCommonTables(MariaDbCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    public boolean inPlace(Statement statement) {
        boolean changesRows = statement instanceof UpdateStatement || statement instanceof DeleteStatement;
        return changesRows && !compiler.version().beginsUpdatesByWith() || super.inPlace(statement);
    }
}
