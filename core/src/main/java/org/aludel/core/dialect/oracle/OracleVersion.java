package org.aludel.core.dialect.oracle;

/** The versions of Oracle Database that differ in what they speak. */
enum OracleVersion {
    /** 11.2, and 12.1, which speaks better but is long out of support. */
    V11,
    /** 12.2 and 18c: long names, limits, lateral, JSON. */
    V12,
    V19,
    V21,
    /** 23ai and 26ai. */
    V23;

    static OracleVersion of(int major, int minor) {
        if (major < 12 || major == 12 && minor < 2) {
            return V11;
        }
        if (major < 19) {
            return V12;
        }
        if (major < 21) {
            return V19;
        }
        return major < 23 ? V21 : V23;
    }

    boolean isAtLeast(OracleVersion other) {
        return compareTo(other) >= 0;
    }
}
