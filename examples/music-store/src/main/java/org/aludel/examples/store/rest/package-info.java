/** The services as resources of HTTP, in JSON. */
@NullMarked
package org.aludel.examples.store.rest;

import org.jspecify.annotations.NullMarked;
