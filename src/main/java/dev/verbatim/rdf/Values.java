package dev.verbatim.rdf;

import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values of the model as literals, one way of writing each. */
final class Values {

    private Values() {}

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    /** Text in a language; a {@link Language} cannot hold anything but a tag. */
    static Node text(String text, Language language) {
        return NodeFactory.createLiteralLang(text, language.tag());
    }

    static Node decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return NodeFactory.createLiteralDT(plain.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A share between 0 and 1. */
    static Node decimal(double share) {
        return decimal(BigDecimal.valueOf(share));
    }

    static Node index(int codePoints) {
        return NodeFactory.createLiteralDT(Integer.toString(codePoints), XSDDatatype.XSDnonNegativeInteger);
    }

    static Node truth() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }

    /** {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}, as exact as it is told. */
    static Node date(PartialDate date) {
        XSDDatatype type = date.day().isPresent()
                ? XSDDatatype.XSDdate
                : date.month().isPresent() ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
        return NodeFactory.createLiteralDT(date.toString(), type);
    }

    /** {@code xsd:duration}; empty for a length of nothing or less. */
    static Optional<Node> duration(Period length) {
        return length.isNegative() || length.isZero()
                ? Optional.empty()
                : Optional.of(NodeFactory.createLiteralDT(length.toString(), XSDDatatype.XSDduration));
    }
}
