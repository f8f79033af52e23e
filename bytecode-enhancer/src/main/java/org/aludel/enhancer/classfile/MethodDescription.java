package org.aludel.enhancer.classfile;

import java.util.List;

/**
 * A method or constructor of a class.
 *
 * @param access its flags as the class file has them
 * @param name its name
 * @param descriptor the descriptor of its parameters and its result
 * @param exceptions the internal names of what it is declared to throw
 */
public record MethodDescription(int access, String name, String descriptor, List<String> exceptions) {

    public MethodDescription {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether all flags of a mask are set. */
    public boolean is(int flag) {
        return (access & flag) == flag;
    }
}
