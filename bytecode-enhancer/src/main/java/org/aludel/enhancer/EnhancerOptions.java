package org.aludel.enhancer;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What an enhancer is told beside the classes.
 *
 * @param addConstructors whether managed classes get a constructor without parameters if they have none and their
 *     superclass has one that they can call
 * @param managedClasses the names of managed classes that have no annotation, as mapping files name them
 * @param reached tells of the name of a managed class that is plain whether this enhancer is given it too. Fields of a class
 *     that it is not given are used directly, and subclasses of it stay plain
 * @param oneLoader whether this enhancer is given the classes of one loader only, as in some containers: managed classes that
 *     the parent of the loader finds, too, are not reached then
 */
public record EnhancerOptions(
        boolean addConstructors, Set<String> managedClasses, Predicate<String> reached, boolean oneLoader) {

    /** Checks and copies. */
    public EnhancerOptions {
        managedClasses = Set.copyOf(managedClasses);
        requireNonNull(reached, "reached");
    }

    /** Constructors are added, annotations tell all managed classes, and all classes are reached. */
    public static EnhancerOptions defaults() {
        return new EnhancerOptions(true, Set.of(), name -> true, false);
    }

    /** The same, with or without constructors. */
    public EnhancerOptions withConstructors(boolean add) {
        return new EnhancerOptions(add, managedClasses, reached, oneLoader);
    }

    /** The same, with other classes that have no annotation. */
    public EnhancerOptions withManagedClasses(Set<String> names) {
        return new EnhancerOptions(addConstructors, names, reached, oneLoader);
    }

    /** The same, with other classes that the enhancer is given. */
    public EnhancerOptions reaching(Predicate<String> classes) {
        return new EnhancerOptions(addConstructors, managedClasses, classes, oneLoader);
    }

    /** The same for an enhancer that is given the classes of one loader only. */
    public EnhancerOptions ofOneLoader() {
        return new EnhancerOptions(addConstructors, managedClasses, reached, true);
    }
}
