package org.aludel.provider.generation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.core.engine.Engine;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.Generation;

/** The generators of the identifiers of a unit, with numbers that nobody has used yet. Thread-safe; one for each factory. */
public final class IdGenerators {

    private final Engine engine;
    private final Map<Object, NumberSource> sources = new ConcurrentHashMap<>();

    /**
     * Generators for a database.
     *
     * @param engine lends connections for generators that need transactions of their own
     */
    public IdGenerators(Engine engine) {
        this.engine = engine;
    }

    /** Where the numbers of an attribute come from; those of one sequence or row of a table are shared. */
    NumberSource numbers(BasicAttribute attribute, Generation generation) {
        if (generation instanceof Generation.Sequence sequence) {
            return sources.computeIfAbsent(
                    sequence.sequence(),
                    any -> new SequenceNumbers(sequence, engine.dialect().sequenceBlocks()));
        }
        if (generation instanceof Generation.Table table) {
            return sources.computeIfAbsent(
                    new TableRow(table.table(), table.key()), any -> new TableNumbers(engine, table));
        }
        return sources.computeIfAbsent(
                new IdentityColumn(
                        attribute.column().table(), attribute.column().name()),
                any -> new IdentityNumbers(attribute.column(), engine.dialect().sequenceBlocks()));
    }

    /** The row of a generator. */
    private record TableRow(Object table, String key) {}

    /** A column that numbers itself. */
    private record IdentityColumn(Object table, String column) {}
}
