/**
 * What the specification demands, chapter by chapter, proven with nothing but the interfaces of Jakarta Persistence. Each
 * behaviour is shown on H2 and on PostgreSQL. Tests of single parts are beside the parts.
 */
@NullMarked
package org.aludel.provider.spec;

import org.jspecify.annotations.NullMarked;
