package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What things are called in the reader's language. */
final class Names {
    /** Kinds of things, what is said most closely of them first: the first that fits names the kind. */
    private static final List<Node> KINDS = List.of(
            Vb.Investment,
            Vb.InvestmentStatement,
            Vb.AmountStatement,
            Vb.QuantityStatement,
            Vb.RoleStatement,
            Vb.MembershipStatement,
            Vb.Claim,
            Schema.NewsArticle,
            Vb.Currency,
            Vb.Rule,
            Vb.Build,
            Schema.Country,
            Schema.Project,
            Schema.Person,
            Schema.GovernmentOrganization,
            Schema.Organization,
            Schema.Place,
            Schema.Product,
            Vb.Actor,
            Skos.ConceptScheme,
            Skos.Concept);

    private final Facts facts;
    private final Texts texts;
    private final Tongue tongue;

    Names(Facts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        tongue = texts.tongue();
    }

    /** Its label in the reader's language, else in none, else in any; without one, what we call it, or the end of its IRI. */
    String of(Node thing) {
        if (thing.isLiteral()) {
            return thing.getLiteralLexicalForm();
        }
        return in(facts.values(thing, Rdfs.label))
                .or(() -> in(facts.values(thing, Schema.headline)))
                .or(() -> Optional.of(facts.text(thing, Vb.file)).filter(file -> !file.isEmpty()))
                .orElseGet(() -> texts.find("term." + end(thing)).orElseGet(() -> end(thing)));
    }

    /** The best of {@code values} for the reader. */
    Optional<String> in(List<Node> values) {
        return values.stream()
                .filter(Node::isLiteral)
                .filter(value -> value.getLiteralLanguage().equals(tongue.tag()))
                .findFirst()
                .or(() -> values.stream()
                        .filter(Node::isLiteral)
                        .filter(value -> value.getLiteralLanguage().isEmpty())
                        .findFirst())
                .or(() -> values.stream().filter(Node::isLiteral).findFirst())
                .map(Node::getLiteralLexicalForm);
    }

    /** The closest class of {@code thing}; empty if it has none that is known here. */
    Optional<Node> kind(Node thing) {
        List<Node> types = facts.values(thing, Rdf.type);
        return KINDS.stream()
                .filter(types::contains)
                .findFirst()
                .or(() -> types.stream().findFirst());
    }

    /** What {@code code} is called, a notation of the code list {@code list}; the notation if the list has none. */
    String code(dev.verbatim.vocab.Codes list, String notation) {
        return notation.isEmpty()
                ? ""
                : in(facts.values(list.concept(notation), Rdfs.label)).orElse(notation);
    }

    /** The last part of an IRI. */
    static String end(Node thing) {
        String iri = Facts.lexical(thing);
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        String end = iri.substring(cut + 1);
        return end.isEmpty() ? iri : end;
    }
}
