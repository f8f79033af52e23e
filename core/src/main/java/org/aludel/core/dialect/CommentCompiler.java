package org.aludel.core.dialect;

import org.aludel.core.schema.ddl.CommentOnColumn;
import org.aludel.core.schema.ddl.CommentOnTable;
import org.aludel.core.schema.ddl.CommentOnView;
import org.jspecify.annotations.Nullable;

/**
 * Writes comments as most databases do; the standard has none. A dialect overrides the methods where its grammar
 * differs.
 */
public class CommentCompiler extends DefinitionPart {

    public CommentCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** One for databases that say TABLE for a view that gets a comment. */
    public static CommentCompiler withViewsAsTables(SqlCompiler sql) {
        return new CommentCompiler(sql) {
            @Override
            protected String viewWord(boolean materialized) {
                super.viewWord(materialized);
                return "TABLE ";
            }
        };
    }

    private SqlCompiler require() {
        return sql.require(Capability.COMMENTS, "Leave them out.");
    }

    /** Writes the comment of a table. */
    public SqlCompiler table(CommentOnTable statement) {
        require().append("COMMENT ON TABLE ").name(statement.table());
        return is(statement.comment());
    }

    /** Writes the comment of a column. */
    public SqlCompiler column(CommentOnColumn statement) {
        require().append("COMMENT ON COLUMN ").name(statement.table()).append(".");
        sql.name(statement.column().name());
        return is(statement.column().comment());
    }

    /** Writes the comment of a view. */
    public SqlCompiler view(CommentOnView statement) {
        require().append("COMMENT ON ").append(viewWord(statement.materialized()));
        sql.name(statement.view());
        return is(statement.comment());
    }

    /** The words for a view that gets a comment, with a blank. */
    protected String viewWord(boolean materialized) {
        return definitions().views().word(materialized);
    }

    private SqlCompiler is(@Nullable String comment) {
        return sql.append(" IS ").append(comment == null ? noComment() : text(comment));
    }

    /** What a comment is that is taken away. */
    protected String noComment() {
        return text("");
    }
}
