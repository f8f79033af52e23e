/**
 * What the query language knows of entities: an interface that a provider implements ({@link
 * org.aludel.jpql.domain.Domain}), and the nodes by which entities and paths stand in a statement of Core until lowering
 * replaces them. JPQL, Criteria and statements written in Java build the same nodes. Knows neither mappings nor the syntax
 * of queries. Nodes are immutable, and safe for use by several threads.
 */
@NullMarked
package org.aludel.jpql.domain;

import org.jspecify.annotations.NullMarked;
