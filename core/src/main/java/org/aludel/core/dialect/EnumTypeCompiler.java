package org.aludel.core.dialect;

import org.aludel.core.schema.ddl.AddEnumValue;
import org.aludel.core.schema.ddl.CreateEnumType;
import org.aludel.core.schema.ddl.DropEnumType;

/** Writes types whose values are words, for the databases that have them: the standard does not. */
public class EnumTypeCompiler extends DefinitionPart {

    public EnumTypeCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** The word for such a type, with a blank. */
    protected String word() {
        throw unsupported("types whose values are words", "Use a text column with a check constraint.");
    }

    /** Writes {@code CREATE TYPE}. */
    public final SqlCompiler create(CreateEnumType statement) {
        return sql.append("CREATE ")
                .append(word())
                .name(statement.type().qualifiedName())
                .append(" AS ENUM (")
                .list(statement.type().values(), value -> sql.append(text(value)))
                .append(")");
    }

    /** Writes {@code ALTER TYPE ... ADD VALUE}. */
    public SqlCompiler addValue(AddEnumValue statement) {
        String before = statement.before();
        return sql.append("ALTER ")
                .append(word())
                .name(statement.type())
                .append(" ADD VALUE ")
                .append(text(statement.value()))
                .append(before == null ? "" : " BEFORE " + text(before));
    }

    /** Writes {@code DROP TYPE}. */
    public final SqlCompiler drop(DropEnumType statement) {
        return sql.append("DROP ")
                .append(word())
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.TYPE))
                .name(statement.name());
    }
}
