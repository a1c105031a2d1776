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
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Reads back what {@link StatementTerms} wrote of investments. */
final class TellingReader {
    private static final Map<Node, Status> STATUS = byConcept(Codes.STATUS, Status.values());
    private static final Map<Node, Factuality> FACTUALITY = byConcept(Codes.FACTUALITY, Factuality.values());
    private static final Map<Node, Qualifier> QUALIFIER = byConcept(Codes.QUALIFIER, Qualifier.values());

    private final Graph graph;

    TellingReader(Graph graph) {
        this.graph = graph;
    }

    private static <E extends Enum<E>> Map<Node, E> byConcept(Codes scheme, E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toMap(scheme::concept, Function.identity()));
    }

    /** Lazily; to be read to its end, or closed. */
    Stream<Telling> tellings() {
        return Iter.asStream(graph.find(Node.ANY, Rdf.type, Vb.InvestmentStatement))
                .map(Triple::getSubject)
                .map(subject -> new Said(
                        subject, graph.find(subject, Node.ANY, Node.ANY).toList()))
                .map(this::telling);
    }

    private Telling telling(Said said) {
        String statement = said.subject.getURI();
        String article = statement.substring(0, statement.indexOf('#'));
        return new Telling(
                statement,
                iris(said, Prov.wasDerivedFrom, Vb.furtherEvidence),
                article,
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

    private Optional<PartialDate> published(String article) {
        return graph.find(NodeFactory.createURI(article), Schema.datePublished, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .findFirst()
                .map(TellingReader::date);
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

    private record Said(Node subject, List<Triple> triples) {

        Stream<Node> all(Node property) {
            return triples.stream()
                    .filter(triple -> triple.getPredicate().equals(property))
                    .map(Triple::getObject)
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
