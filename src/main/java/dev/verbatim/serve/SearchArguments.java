package dev.verbatim.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.vocabulary.RDF;

/** The members of the list that is the object of a property function. */
final class SearchArguments {
    private SearchArguments() {}

    static List<Node> of(Node list, ElementPathBlock block) {
        List<Node> members = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Node rest = list;
        while (seen.add(rest)) {
            Node cell = rest;
            for (TriplePath triple : block.getPattern()) {
                if (triple.isTriple() && triple.getSubject().equals(cell)) {
                    if (triple.getPredicate().equals(RDF.first.asNode())) {
                        members.add(triple.getObject());
                    } else if (triple.getPredicate().equals(RDF.rest.asNode())) {
                        rest = triple.getObject();
                    }
                }
            }
        }
        return members;
    }
}
