package org.aludel.provider.schemagen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.core.deployment.SchemaDeployment;
import org.aludel.core.deployment.SchemaScripts;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.error.AludelException;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.provider.unit.SchemaSource;
import org.aludel.provider.unit.ScriptErrors;
import org.aludel.provider.unit.ScriptSource;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.aludel.provider.unit.UnitSettings;

/** The schema of a unit: what creates it and drops it, from where the settings say, in a database or as text. */
final class UnitSchema {

    private final UnitDescriptor unit;
    private final UnitSettings settings;
    private final MetaData model;
    private final Scripts scripts;

    UnitSchema(UnitDescriptor unit, UnitSettings settings, MetaData model) {
        this.unit = unit;
        this.settings = settings;
        this.model = model;
        this.scripts = new Scripts(unit);
    }

    // ---- in a database

    void create(Engine engine, boolean withSchemas) {
        reporting(
                "created",
                () -> inOrder(
                        settings.createSource(),
                        () -> SchemaDeployment.to(engine).createAll(model(withSchemas)),
                        () -> scripts.execute(script(UnitProperties.SCHEMA_CREATE_SCRIPT), engine, errors())));
    }

    void drop(Engine engine, boolean withSchemas) {
        reporting(
                "dropped",
                () -> inOrder(
                        settings.dropSource(),
                        () -> SchemaDeployment.to(engine).dropAll(model(withSchemas)),
                        () -> scripts.execute(script(UnitProperties.SCHEMA_DROP_SCRIPT), engine, errors())));
    }

    void load(Engine engine) {
        settings.find(UnitProperties.LOAD_SCRIPT)
                .ifPresent(script -> reporting("filled", () -> scripts.execute(script, engine, ScriptErrors.FAIL)));
    }

    private ScriptErrors errors() {
        return settings.get(UnitProperties.SCRIPT_ERRORS);
    }

    void validate(Engine engine) throws InvalidDatabaseSchemaException {
        List<String> differences;
        try {
            differences = SchemaValidation.differences(model, engine);
        } catch (AludelException e) {
            throw SchemaErrors.failed(unit.name(), "compared", e);
        }
        if (!differences.isEmpty()) {
            throw new InvalidDatabaseSchemaException(unit.name(), differences);
        }
    }

    void truncate(Engine engine) {
        reporting("emptied", () -> engine.run(new Truncation(model)::execute));
    }

    private void reporting(String what, Runnable action) {
        try {
            action.run();
        } catch (AludelException e) {
            throw SchemaErrors.failed(unit.name(), what, e);
        }
    }

    // ---- as text

    void writeCreation(Dialect dialect, boolean withSchemas, Consumer<String> out) {
        reporting(
                "written as a script",
                () -> inOrder(
                        settings.createSource(),
                        () -> write(
                                SchemaScripts.of(model(withSchemas), dialect).create(), dialect, out),
                        () -> write(script(UnitProperties.SCHEMA_CREATE_SCRIPT), dialect, out)));
    }

    void writeDrop(Dialect dialect, Consumer<String> out) {
        reporting(
                "written as a script",
                () -> inOrder(
                        settings.dropSource(),
                        () -> write(SchemaScripts.of(model(false), dialect).drop(), dialect, out),
                        () -> write(script(UnitProperties.SCHEMA_DROP_SCRIPT), dialect, out)));
    }

    private static void write(List<SchemaStatement> statements, Dialect dialect, Consumer<String> out) {
        statements.forEach(statement -> out.accept(dialect.compile(statement).sql()));
    }

    private void write(ScriptSource script, Dialect dialect, Consumer<String> out) {
        scripts.statements(script, dialect).forEach(part -> out.accept(part.sql()));
    }

    // ---- where it comes from

    private static void inOrder(SchemaSource source, Runnable metadata, Runnable script) {
        switch (source) {
            case METADATA -> metadata.run();
            case SCRIPT -> script.run();
            case METADATA_THEN_SCRIPT -> {
                metadata.run();
                script.run();
            }
            case SCRIPT_THEN_METADATA -> {
                script.run();
                metadata.run();
            }
        }
    }

    private ScriptSource script(UnitProperty<ScriptSource> property) {
        return settings.find(property).orElseThrow(() -> SchemaErrors.missingScript(unit.name(), property.key()));
    }

    /** The model with the schemas that its objects name among what is created and dropped, or with none. */
    private MetaData model(boolean withSchemas) {
        Set<String> names = withSchemas ? schemaNames() : Set.of();
        if (names.equals(Set.copyOf(model.schemaNames()))) {
            return model;
        }
        MetaData.Builder changed = MetaData.builder().naming(model.naming());
        model.tables().forEach(changed::table);
        model.views().forEach(changed::view);
        model.sequences().forEach(changed::sequence);
        model.enumTypes().forEach(changed::enumType);
        model.auxiliaryDefinitions().forEach(changed::auxiliary);
        names.forEach(changed::schema);
        return changed.build();
    }

    private Set<String> schemaNames() {
        Set<String> names = new LinkedHashSet<>(model.schemaNames());
        for (SchemaObject object : model.objects()) {
            String schema = object.qualifiedName().schema();
            if (schema != null) {
                names.add(schema);
            }
        }
        return names;
    }
}
