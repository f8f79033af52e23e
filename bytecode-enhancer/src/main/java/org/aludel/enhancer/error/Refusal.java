package org.aludel.enhancer.error;

/**
 * Why a managed class stays plain. This is no error: a plain class can be used in all ways an enhanced one can.
 *
 * @param code the code of the reason
 * @param reason what stands against it and what to do, without the code
 */
public record Refusal(EnhancerErrorCode code, String reason) {

    /** An interface, enum or annotation. */
    public static Refusal noClass(String name, String kind) {
        return new Refusal(
                EnhancerErrorCode.NO_CLASS,
                "'" + name + "' is " + kind + " and stays as it is. Only classes have fields to watch.");
    }

    /** A record. */
    public static Refusal record(String name) {
        return new Refusal(
                EnhancerErrorCode.RECORD,
                "'" + name + "' is a record and stays as it is. Its fields never change, so nothing is lost.");
    }

    /** Enhanced by another version. */
    public static Refusal otherContract(String name, int theirs, int ours) {
        return new Refusal(
                EnhancerErrorCode.OTHER_CONTRACT,
                "'" + name + "' was enhanced for version " + theirs + " of the contract and this is version " + ours
                        + ". Compile and enhance it again.");
    }

    /** Enhanced when the classes above it had other fields. */
    public static Refusal otherSuperclass(String name, int then, int now) {
        return new Refusal(
                EnhancerErrorCode.OTHER_SUPERCLASS,
                "'" + name + "' was enhanced when the classes above it had " + then + " fields, and now they have "
                        + now + ". Compile and enhance it again.");
    }

    /** A class file of a later Java. */
    public static Refusal newerClassFile(String name, int majorVersion, int newest) {
        return new Refusal(
                EnhancerErrorCode.NEWER_CLASS_FILE,
                "The class file of '" + name + "' has version " + majorVersion + "; Byte Buddy reads up to version "
                        + newest + ". The class stays plain; use a newer Byte Buddy, or compile with --release.");
    }

    /** A managed superclass that is not enhanced. */
    public static Refusal plainSuperclass(String name, String superclass, Refusal cause) {
        return new Refusal(
                EnhancerErrorCode.PLAIN_SUPERCLASS,
                "'" + name + "' stays plain, because its superclass '" + superclass + "' does: " + cause.reason());
    }

    /** A superclass whose file is not found. */
    public static Refusal missingSuperclass(String name, String superclass) {
        return new Refusal(
                EnhancerErrorCode.MISSING_SUPERCLASS,
                "'" + name + "' stays plain, because the file of its superclass '" + superclass
                        + "' is not found. Add what contains it to the class path.");
    }

    /** Too many fields. */
    public static Refusal tooManyFields(String name, int fields, int limit) {
        return new Refusal(
                EnhancerErrorCode.TOO_MANY_FIELDS,
                "'" + name + "' has " + fields + " fields and stays plain; up to " + limit + " can be watched.");
    }

    /** The package of the runtime contract is not seen. */
    public static Refusal missingRuntime(String name) {
        return new Refusal(
                EnhancerErrorCode.MISSING_RUNTIME,
                "'" + name + "' stays plain, because its class loader does not find org.aludel.enhancer.runtime. Add"
                        + " aludel-bytecode-enhancer to what it sees.");
    }

    /** The class, or a method of it, would exceed what a class file can contain. */
    public static Refusal tooLarge(String name) {
        return new Refusal(
                EnhancerErrorCode.TOO_LARGE,
                "'" + name + "' would become larger than a class can be, and stays as it is.");
    }

    /** Not among the classes that are enhanced in this run. */
    public static Refusal unreached(String name) {
        return new Refusal(
                EnhancerErrorCode.UNREACHED,
                "'" + name + "' is not among the classes that are enhanced here, and was not enhanced before. Enhance"
                        + " what contains it first.");
    }

    @Override
    public String toString() {
        return "[" + code.id() + "] " + reason;
    }
}
