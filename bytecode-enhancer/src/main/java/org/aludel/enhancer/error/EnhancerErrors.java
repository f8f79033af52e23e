package org.aludel.enhancer.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The wording of what the enhancer throws. */
public final class EnhancerErrors {

    private EnhancerErrors() {}

    /** The bytes of a class are no class file, or not the one of that class. */
    public static EnhancerException unreadableClass(String name, @Nullable Throwable cause) {
        return new EnhancerException(
                EnhancerErrorCode.UNREADABLE_CLASS,
                "The class file of '" + name + "' cannot be read. Compile the class again.",
                cause);
    }

    /** Something that was not foreseen happened to a class. */
    public static EnhancerException failed(String name, Throwable cause) {
        return new EnhancerException(
                EnhancerErrorCode.FAILED,
                "'" + name + "' cannot be enhanced: " + cause + ". Use it plain, and report this.",
                cause);
    }

    /** A mapping file or persistence.xml is not well-formed. */
    public static EnhancerException unreadableDescriptor(String place, Throwable cause) {
        return new EnhancerException(
                EnhancerErrorCode.UNREADABLE_DESCRIPTOR,
                "The descriptor " + place + " is no XML that can be read: " + cause.getMessage() + ". Mend the file.",
                cause);
    }

    /** There is no folder and no archive at a path. */
    public static EnhancerException missingPath(Path path) {
        return new EnhancerException(
                EnhancerErrorCode.MISSING_PATH,
                "There is neither a folder nor an archive at " + path + ". Compile first, or correct the path.",
                null);
    }

    /** Changed classes would break the signature of an archive. */
    public static EnhancerException signedArchive(Path path) {
        return new EnhancerException(
                EnhancerErrorCode.SIGNED_ARCHIVE,
                "The archive " + path
                        + " is signed, and changed classes would break that. Enhance before it is signed.",
                null);
    }

    /** A file cannot be read or written. */
    public static EnhancerException notWritten(Path path, Throwable cause) {
        return new EnhancerException(
                EnhancerErrorCode.NOT_WRITTEN,
                path + " cannot be read or written: " + cause + ". See whether somebody else uses it.",
                cause);
    }

    /** An option of the agent or of the command line is none. */
    public static EnhancerException unknownOption(String option, String known) {
        return new EnhancerException(
                EnhancerErrorCode.UNKNOWN_OPTION,
                "There is no option '" + option + "'. The options are " + known + ".",
                null);
    }

    /** The agent cannot work. */
    public static EnhancerException missingByteBuddy(Throwable cause) {
        return new EnhancerException(
                EnhancerErrorCode.MISSING_BYTE_BUDDY,
                "The agent does not find Byte Buddy, and enhances no class. Add byte-buddy to the class path.",
                cause);
    }
}
