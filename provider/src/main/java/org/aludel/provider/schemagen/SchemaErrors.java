package org.aludel.provider.schemagen;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.unit.UnitProperties;
import org.jspecify.annotations.Nullable;

/** The wording of errors of schema generation. The text of scripts, which may hold data, is never repeated. */
final class SchemaErrors {

    private SchemaErrors() {}

    static ProviderException failed(String unit, String what, Exception cause) {
        return new ProviderException(
                ProviderErrorCode.SCHEMA_ACTION_FAILED,
                "The schema of the persistence unit '" + unit + "' cannot be " + what + "; the cause tells why.",
                cause);
    }

    static ProviderException noScript(String unit, String location) {
        return new ProviderException(
                ProviderErrorCode.UNREADABLE_SCRIPT,
                "The persistence unit '" + unit + "' has no script '" + location
                        + "': it is no URL, no resource of the class path and no file. Correct the property that names it.",
                null);
    }

    static ProviderException unreadableScript(String unit, String script, IOException cause) {
        return new ProviderException(
                ProviderErrorCode.UNREADABLE_SCRIPT,
                "The script " + script + " of the persistence unit '" + unit + "' cannot be read; the cause tells why.",
                cause);
    }

    static ProviderException missingScript(String unit, String property) {
        return new ProviderException(
                ProviderErrorCode.UNREADABLE_SCRIPT,
                "The schema of the persistence unit '" + unit
                        + "' is to come from a script, and none is named. Set the property '" + property + "'.",
                null);
    }

    static ProviderException unfinishedScript(String script, int line, String what) {
        return new ProviderException(
                ProviderErrorCode.INVALID_SCRIPT,
                String.format(
                        Locale.ROOT,
                        "The script %s ends within %s that begins on line %d. Close it.",
                        script,
                        what,
                        line),
                null);
    }

    static ProviderException statementFailed(String script, int line, Exception cause) {
        return new ProviderException(
                ProviderErrorCode.SCRIPT_FAILED,
                String.format(
                        Locale.ROOT,
                        "The statement on line %d of the script %s failed; the cause tells why. Nothing of the script lasts,"
                                + " except what the database commits by itself.",
                        line,
                        script),
                cause);
    }

    /** What is logged of a statement that fails where the script goes on. What the driver says may contain data. */
    static ProviderException statementLeftOut(String script, int line, SQLException cause) {
        return new ProviderException(
                ProviderErrorCode.SCRIPT_FAILED,
                String.format(
                        Locale.ROOT,
                        "The statement on line %d of the script %s failed (SQLSTATE %s) and is left out, as"
                                + " 'aludel.script-errors' wants it. Execute it by itself to see why.",
                        line,
                        script,
                        cause.getSQLState()),
                cause);
    }

    static ProviderException unwritableTarget(String unit, String target, @Nullable Exception cause) {
        return new ProviderException(
                ProviderErrorCode.UNWRITABLE_SCRIPT,
                "The script " + target + " of the persistence unit '" + unit
                        + "' cannot be written. Give the path or file: URL of a file in a directory that exists, or a Writer.",
                cause);
    }

    static ProviderException noTarget(String unit) {
        return new ProviderException(
                ProviderErrorCode.NO_SCRIPT_TARGET,
                "Scripts are to be written for the persistence unit '" + unit + "', and nothing says where. Set '"
                        + UnitProperties.SCHEMA_CREATE_TARGET.key() + "' or '"
                        + UnitProperties.SCHEMA_DROP_TARGET.key() + "'.",
                null);
    }

    static ProviderException differs(InvalidDatabaseSchemaException cause) {
        return new ProviderException(
                ProviderErrorCode.SCHEMA_DIFFERS, "The database does not fit the mapping; the cause tells how.", cause);
    }

    static String differences(String unit, List<String> sentences) {
        return "The database does not fit the mapping of the persistence unit '" + unit + "':\n- "
                + String.join("\n- ", sentences);
    }
}
