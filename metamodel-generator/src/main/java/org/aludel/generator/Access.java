package org.aludel.generator;

/** Where the state of a class is read from. */
enum Access {
    FIELD,
    PROPERTY
}
