package org.aludel.core.dialect.mariadb;

import java.util.UUID;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.dialect.mysql.MySqlTypes;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/**
 * The types of MariaDB: UUIDs have a type of their own since 10.7, and JSON documents are text. Immutable and
 * thread-safe.
 */
final class MariaDbTypes extends MySqlTypes {

    private final boolean uuidType;

    MariaDbTypes(boolean uuidType) {
        super("mariadb");
        this.uuidType = uuidType;
    }

    @Override
    protected String uuidName() {
        return uuidType ? "uuid" : super.uuidName();
    }

    @Override
    protected String jsonCastName(SqlType<?> type) {
        return "char";
    }

    @Override
    protected String plainPlaceholder(SqlType<?> type) {
        return "?";
    }

    @Override
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return uuidType && type.kind() == TypeKind.UUID ? StoredForms.uuidText(type) : super.resolvePlain(type);
    }

    @Override
    protected String json(Json value) {
        return string(value.text());
    }

    @Override
    protected String uuid(UUID value) {
        return uuidType ? "'" + value + "'" : super.uuid(value);
    }
}
