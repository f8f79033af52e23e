package org.aludel.examples.schema;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.aludel.examples.schema.Diagram.Attribute;
import org.aludel.examples.schema.Diagram.Entity;
import org.aludel.examples.schema.Diagram.Relation;
import org.aludel.examples.schema.DiagramLayout.Box;
import org.aludel.examples.schema.DiagramLayout.Point;

/**
 * A diagram in SVG 1.1. A crow's foot stands where many rows refer to one; a dashed line may refer to nothing. Names from
 * the database stand only in text, which the XML library escapes.
 */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** How long and wide the signs at the ends of lines are. */
    private static final double END = 10;

    private static final String STYLE = """

            text { font: %dpx monospace; fill: #1f2933; white-space: pre; }
            .name { font-weight: bold; }
            .marks { fill: #9c4221; }
            .type { fill: #52606d; }
            .box { fill: #ffffff; stroke: #52606d; }
            .header { fill: #dbe7f3; stroke: #52606d; }
            .reference { fill: none; stroke: #334e68; stroke-width: 1.2; }
            .optional { stroke-dasharray: 5 3; }
            .end { fill: none; stroke: #334e68; stroke-width: 1.2; }
            """.formatted(DiagramLayout.FONT_SIZE);

    private final XMLStreamWriter xml;

    private SvgFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(DiagramLayout layout) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new SvgFile(xml).document(layout);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text in memory can always be written", e);
        }
        return text.toString();
    }

    private void document(DiagramLayout layout) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        begin("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("width", number(layout.width()));
        xml.writeAttribute("height", number(layout.height()));
        xml.writeAttribute("viewBox", "0 0 " + number(layout.width()) + " " + number(layout.height()));
        line();
        textElement("style", STYLE);
        begin("rect");
        attributes("width", "100%", "height", "100%", "fill", "#ffffff");
        end();
        for (int i = 0; i < layout.lines().size(); i++) {
            relation(layout.diagram().relations().get(i), layout.lines().get(i));
        }
        for (int i = 0; i < layout.boxes().size(); i++) {
            entity(layout.diagram().entities().get(i), layout.boxes().get(i));
        }
        end();
        xml.writeEndDocument();
    }

    /** Both ends are horizontal. */
    private void relation(Relation relation, List<Point> points) throws XMLStreamException {
        Point parent = points.get(0);
        Point child = points.get(points.size() - 1);
        double fromParent = Math.signum(points.get(1).x() - parent.x());
        double fromChild = Math.signum(points.get(points.size() - 2).x() - child.x());
        begin("g");
        attributes("class", "relation");
        textElement("title", relation.text());
        String line = points.stream().map(SvgFile::place).collect(Collectors.joining(" L ", "M ", ""));
        path(relation.optional() ? "reference optional" : "reference", line);
        path(
                "end",
                one(parent, fromParent) + " " + (relation.oneToOne() ? one(child, fromChild) : many(child, fromChild)));
        end();
    }

    /** A bar across the line. */
    private static String one(Point end, double direction) {
        Point middle = end.moved(direction * END * 0.7, 0);
        return "M " + place(middle.moved(0, -END / 2)) + " L " + place(middle.moved(0, END / 2));
    }

    /** A crow's foot. */
    private static String many(Point end, double direction) {
        return "M " + place(end.moved(0, -END / 2)) + " L " + place(end.moved(direction * END, 0)) + " L "
                + place(end.moved(0, END / 2));
    }

    private void path(String kind, String data) throws XMLStreamException {
        begin("path");
        attributes("class", kind, "d", data);
        end();
    }

    private void entity(Entity entity, Box box) throws XMLStreamException {
        begin("g");
        attributes("class", "table", "transform", "translate(" + number(box.x()) + " " + number(box.y()) + ")");
        line();
        if (entity.comment() != null) {
            textElement("title", entity.comment());
        }
        rectangle("box", box.width(), box.height());
        rectangle("header", box.width(), DiagramLayout.HEADER);
        text("name", DiagramLayout.PADDING, Box.middle(-1), entity.name());
        for (int i = 0; i < entity.attributes().size(); i++) {
            Attribute attribute = entity.attributes().get(i);
            text("marks", DiagramLayout.PADDING, Box.middle(i), attribute.marks());
            text("column", box.names(), Box.middle(i), attribute.name());
            text("type", box.types(), Box.middle(i), attribute.type());
        }
        end();
    }

    private void rectangle(String kind, double width, double height) throws XMLStreamException {
        begin("rect");
        attributes("class", kind, "width", number(width), "height", number(height));
        end();
    }

    private void text(String kind, double x, double middle, String content) throws XMLStreamException {
        if (!content.isEmpty()) {
            begin("text");
            attributes("class", kind, "x", number(x), "y", number(middle + DiagramLayout.FONT_SIZE / 3.0));
            xml.writeCharacters(content);
            end();
        }
    }

    // ---- XML

    private void begin(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void textElement(String element, String content) throws XMLStreamException {
        begin(element);
        xml.writeCharacters(content);
        end();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String place(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
