package org.aludel.jpql.syntax;

/**
 * A parameter.
 */
public sealed interface InputParameter extends JpqlExpression permits NamedParameter, PositionalParameter {}
