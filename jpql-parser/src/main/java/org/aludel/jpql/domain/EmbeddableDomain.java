package org.aludel.jpql.domain;

/** A value with attributes and no identity: an embedded attribute, or a composite identifier. */
public non-sealed interface EmbeddableDomain extends StructureDomain {}
