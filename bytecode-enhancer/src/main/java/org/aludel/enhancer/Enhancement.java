package org.aludel.enhancer;

import java.util.Optional;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.error.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of a class. */
public sealed interface Enhancement {

    /** The class is used with other bytes than before. */
    final class Enhanced implements Enhancement {

        private final byte[] bytes;
        private final boolean managed;
        private final String changes;
        private final @Nullable Refused refused;

        Enhanced(byte[] bytes, boolean managed, String changes, @Nullable Refused refused) {
            this.bytes = bytes;
            this.managed = managed;
            this.changes = changes;
            this.refused = refused;
        }

        /** The bytes of the class file; a copy. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** Whether its own fields are watched; if not, it only uses fields of classes whose fields are. */
        public boolean managed() {
            return managed;
        }

        /** What has changed, a line for each change; for people. */
        public String changes() {
            return changes;
        }

        /** Why it is not watched itself although it is managed, if that is so: then only its uses of others have changed. */
        public Optional<Refused> refused() {
            return Optional.ofNullable(refused);
        }

        @Override
        public String toString() {
            return "Enhanced " + changes;
        }
    }

    /** There is nothing to change in the class, or it was enhanced before. */
    record Unchanged() implements Enhancement {}

    /**
     * The class is managed and stays plain, which is no error.
     *
     * @param code the code of the reason
     * @param reason what stands against it and what to do, without the code
     */
    record Refused(EnhancerErrorCode code, String reason) implements Enhancement {

        Refused(Refusal refusal) {
            this(refusal.code(), refusal.reason());
        }

        @Override
        public String toString() {
            return "[" + code.id() + "] " + reason;
        }
    }
}
