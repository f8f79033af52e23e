package org.aludel.enhancer;

import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.error.Refusal;

/** What became of a class. */
public sealed interface Enhancement {

    /** The class is used with other bytes than before. */
    final class Enhanced implements Enhancement {

        private final byte[] bytes;
        private final boolean managed;
        private final String changes;

        Enhanced(byte[] bytes, boolean managed, String changes) {
            this.bytes = bytes;
            this.managed = managed;
            this.changes = changes;
        }

        /** The bytes of the class file; a copy. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** Whether it is an entity, a mapped superclass or an embeddable; if not, it only uses fields of some. */
        public boolean managed() {
            return managed;
        }

        /** What has changed, a line for each change; for people. */
        public String changes() {
            return changes;
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
