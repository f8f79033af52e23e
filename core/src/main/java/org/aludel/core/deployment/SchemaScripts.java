package org.aludel.core.deployment;

import java.io.IOException;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.ddl.SchemaAbilities;
import org.aludel.core.schema.ddl.SchemaScript;
import org.aludel.core.schema.ddl.SchemaStatement;

/** Scripts for a dialect; no connection is needed. */
public final class SchemaScripts {

    private SchemaScripts() {}

    /**
     * The order in which a database of the dialect takes the definitions of a schema.
     *
     * @throws org.aludel.core.error.InvalidSchemaException when names are too long for the database; it names all of
     *     them (ALU-1500)
     */
    public static SchemaScript of(MetaData schema, Dialect dialect) {
        schema.requireNames(dialect.identifiers());
        return SchemaScript.of(
                schema,
                new SchemaAbilities(
                        dialect.name(),
                        dialect.supports(Capability.ENUM_TYPES),
                        dialect.supports(Capability.COMMENTS),
                        dialect.supports(Capability.FOREIGN_KEY_TO_LATER_TABLE)));
    }

    /**
     * Writes statements as a script, each on a line of its own and with a semicolon behind it.
     *
     * @throws IOException when it cannot be written
     * @throws org.aludel.core.error.UnsupportedConstructException when the dialect cannot say one of the statements;
     *     nothing is written then
     */
    public static void write(List<? extends SchemaStatement> statements, Dialect dialect, Appendable out)
            throws IOException {
        List<String> texts = statements.stream()
                .map(statement -> dialect.compile(statement).sql())
                .toList();
        for (String text : texts) {
            out.append(text).append(";\n");
        }
    }
}
