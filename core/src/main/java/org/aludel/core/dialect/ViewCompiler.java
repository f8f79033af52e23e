package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.schema.ddl.CreateView;
import org.aludel.core.schema.ddl.DropView;
import org.aludel.core.schema.ddl.RefreshView;

/** Writes views in standard SQL. A dialect overrides the methods where its grammar differs. */
public class ViewCompiler extends DefinitionPart {

    public ViewCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** One for databases where a view that is there already must be dropped before. */
    public static ViewCompiler withoutReplace(SqlCompiler sql) {
        return new ViewCompiler(sql) {
            @Override
            protected String createOrReplace(boolean materialized) {
                throw unsupported("CREATE OR REPLACE VIEW", "Drop the view before.");
            }
        };
    }

    /** Writes {@code CREATE VIEW}. */
    public final SqlCompiler create(CreateView statement) {
        boolean materialized = statement.view().materialized();
        sql.append(statement.orReplace() ? createOrReplace(materialized) : "CREATE ")
                .append(word(materialized))
                .name(statement.view().qualifiedName())
                .append(" AS ");
        return sql.statements().writeNested(statement.view().query(), List.of());
    }

    /** The words before that for a view which may be there already. */
    protected String createOrReplace(boolean materialized) {
        refuse(materialized, "CREATE OR REPLACE MATERIALIZED VIEW", "Drop the view before.");
        return "CREATE OR REPLACE ";
    }

    /** The words for a view, with a blank. */
    public final String word(boolean materialized) {
        refuse(materialized && !hasMaterialized(), "materialized views", "Use a view, or fill a table.");
        return materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }

    /** True when the database keeps the rows of views. */
    protected boolean hasMaterialized() {
        return false;
    }

    /** Writes {@code DROP VIEW}. */
    public final SqlCompiler drop(DropView statement) {
        return sql.append("DROP ")
                .append(word(statement.materialized()))
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.VIEW))
                .name(statement.name());
    }

    /** Writes {@code REFRESH MATERIALIZED VIEW}. */
    public SqlCompiler refresh(RefreshView statement) {
        return sql.append("REFRESH ").append(word(true)).name(statement.name());
    }
}
