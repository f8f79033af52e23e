package org.aludel.integration.wildfly;

import java.net.URI;
import org.aludel.integration.Requests;
import org.aludel.integration.Wars;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is deployed on WildFly with one provider or another. Only the persistence.xml differs. */
final class Applications {

    private Applications() {}

    /** With Aludel in {@code WEB-INF/lib}. */
    static WebArchive aludel(String name) {
        return Wars.withLibraries(Wars.plain(name, Wars.resource("persistence.xml")));
    }

    /** With the line of Hibernate: the same files otherwise, Aludel's libraries among them. */
    static WebArchive hibernate(String name) {
        return Wars.withLibraries(
                Wars.plain(name, Wars.resource("persistence.xml").replace(Wars.ALUDEL, Wars.HIBERNATE)));
    }

    /** With Aludel as a module of the server. */
    static WebArchive module(String name) {
        String property = "<property name=\"jboss.as.jpa.providerModule\" value=\"org.aludel\"/>";
        return Wars.plain(
                name,
                Wars.resource("persistence.xml").replace("<properties>", "<properties>\n            " + property));
    }

    /** The users of an application of this name. */
    static Requests requests(String name) {
        return new Requests(
                URI.create(System.getProperty("aludel.server.address", "http://127.0.0.1:8380/") + name + "/"));
    }
}
