package org.aludel.core.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calling a stored procedure gave. All of it is in memory. */
public final class CallResult {

    private final List<Result> results;
    private final @Nullable Object[] outputs;

    CallResult(List<Result> results, @Nullable Object[] outputs) {
        this.results = List.copyOf(results);
        this.outputs = outputs;
    }

    /** Rows and numbers of changed rows, in the order in which the procedure produced them; without those of cursors. */
    public List<Result> results() {
        return results;
    }

    /**
     * The value of a parameter that came back.
     *
     * @param position the position of the parameter, from 0
     * @return null for {@code NULL}, and for a parameter that is only given; a {@link Result} for one that is rows
     */
    public @Nullable Object output(int position) {
        return outputs[position];
    }

    @Override
    public String toString() {
        return results.size() + " results, " + Arrays.toString(outputs);
    }
}
