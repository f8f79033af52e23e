package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.jpql.domain.VariablePath;

/**
 * A relationship as seen from the entity that has it.
 *
 * @param owner the path to that entity, with joins spelled out
 * @param attributes the attribute, behind those that it is embedded in
 */
public record AttributeSteps(DomainPath owner, List<AttributeDomain> attributes) {

    public AttributeSteps {
        attributes = List.copyOf(attributes);
    }

    /** The steps of a path. */
    public static AttributeSteps of(AttributePath path) {
        List<AttributeDomain> attributes = new ArrayList<>(List.of(path.attribute()));
        DomainPath owner = path.parent();
        while (!(owner.domain() instanceof EntityDomain) && owner instanceof AttributePath embedded) {
            attributes.add(0, embedded.attribute());
            owner = embedded.parent();
        }
        return new AttributeSteps(spelledOut(owner), attributes);
    }

    /** The attribute itself. */
    public AttributeDomain attribute() {
        return attributes.get(attributes.size() - 1);
    }

    /** The same steps from another path. */
    public AttributePath from(DomainPath path) {
        DomainPath at = path;
        for (AttributeDomain attribute : attributes) {
            at = at.attribute(attribute);
        }
        return (AttributePath) at;
    }

    /** The path to the attribute, with joins spelled out. */
    public AttributePath path() {
        return from(owner);
    }

    /** A path with the paths of attributes in place of joins with them. */
    public static DomainPath spelledOut(DomainPath path) {
        if (path instanceof VariablePath variable && variable.from() instanceof AttributeFrom from) {
            return spelledOut(from.path());
        }
        if (path instanceof AttributePath attribute) {
            return new AttributePath(spelledOut(attribute.parent()), attribute.attribute());
        }
        return path instanceof TreatedPath treat ? new TreatedPath(spelledOut(treat.operand()), treat.domain()) : path;
    }
}
