package dev.verbatim.rdf;

import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Figure;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.Telling;
import dev.verbatim.model.TimeFrame;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads back what {@link StatementTerms} wrote of investments. */
final class TellingReader {
    private static final Map<Node, Status> STATUS = byConcept(Codes.STATUS, Status.values());
    private static final Map<Node, Factuality> FACTUALITY = byConcept(Codes.FACTUALITY, Factuality.values());
    private static final Map<Node, Qualifier> QUALIFIER = byConcept(Codes.QUALIFIER, Qualifier.values());

    private final DatasetGraph dataset;

    TellingReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    private static <E extends Enum<E>> Map<Node, E> byConcept(Codes scheme, E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toMap(scheme::concept, Function.identity()));
    }

    Stream<Telling> tellings() {
        return Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Rdf.type, Vb.InvestmentStatement))
                .map(quad -> telling(quad.getGraph(), said(quad.getGraph(), quad.getSubject())));
    }

    private Said said(Node graph, Node subject) {
        return new Said(subject, Iter.toList(dataset.findNG(graph, subject, Node.ANY, Node.ANY)));
    }

    private Telling telling(Node article, Said said) {
        return new Telling(
                said.subject.getURI(),
                iris(said, Prov.wasDerivedFrom, Vb.furtherEvidence),
                article.getURI(),
                Integer.parseInt(said.one(Vb.spanBegin).getLiteralLexicalForm()),
                published(article),
                new Figure(
                        number(said.one(Vb.value)),
                        said.find(Vb.highValue).map(TellingReader::number),
                        constant(QUALIFIER, said, Vb.qualifier)),
                said.find(Vb.currency).map(TellingReader::localName),
                said.find(Vb.perYear).isPresent(),
                iris(said, Vb.investor),
                iris(said, Vb.recipient),
                iris(said, Vb.inCountry),
                new TimeFrame(
                        said.find(Schema.startDate).map(TellingReader::date),
                        said.find(Schema.endDate).map(TellingReader::date),
                        said.find(Schema.duration)
                                .map(Node::getLiteralLexicalForm)
                                .map(Period::parse)),
                constant(STATUS, said, Vb.status),
                constant(FACTUALITY, said, Vb.factuality),
                said.find(Vb.background).isPresent(),
                said.find(Vb.conversionOf).map(Node::getURI),
                said.find(Vb.partOf).map(Node::getURI));
    }

    private Optional<PartialDate> published(Node article) {
        return said(article, article).find(Schema.datePublished).map(TellingReader::date);
    }

    private static SortedSet<String> iris(Said said, Node... properties) {
        return Stream.of(properties)
                .flatMap(said::all)
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String localName(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    private static BigDecimal number(Node literal) {
        return new BigDecimal(literal.getLiteralLexicalForm());
    }

    private static PartialDate date(Node literal) {
        String text = literal.getLiteralLexicalForm();
        return switch (text.length()) {
            case 4 -> PartialDate.of(Integer.parseInt(text));
            case 7 -> PartialDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
            default -> PartialDate.of(LocalDate.parse(text));
        };
    }

    private static <E> E constant(Map<Node, E> byConcept, Said said, Node property) {
        Node concept = said.one(property);
        return Objects.requireNonNull(byConcept.get(concept), () -> said.subject + " has an unknown code " + concept);
    }

    private record Said(Node subject, List<Quad> quads) {

        Stream<Node> all(Node property) {
            return quads.stream()
                    .filter(quad -> quad.getPredicate().equals(property))
                    .map(Quad::getObject)
                    .distinct();
        }

        Optional<Node> find(Node property) {
            return all(property).findFirst();
        }

        Node one(Node property) {
            return find(property).orElseThrow(() -> new IllegalArgumentException(subject + " lacks " + property));
        }
    }
}
