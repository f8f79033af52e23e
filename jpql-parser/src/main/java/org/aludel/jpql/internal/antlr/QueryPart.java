package org.aludel.jpql.internal.antlr;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** A part of a parsed query. Most rules of an expression have a single part, for which no room is made in advance. */
public class QueryPart extends ParserRuleContext {

    /** A part that is still to be filled. */
    public QueryPart() {}

    /** A part within another. */
    public QueryPart(ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    @Override
    public <T extends ParseTree> T addAnyChild(T child) {
        if (children == null) {
            children = new ArrayList<>(1);
        }
        return super.addAnyChild(child);
    }
}
