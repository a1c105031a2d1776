package dev.verbatim.serve.pages;

import dev.verbatim.store.LiveStore;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Vb;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;

/** What is worked out once for each generation: where its identifiers begin, and how much it holds. */
final class Generations {
    private static final String BUILD = "build/";

    private Optional<Known> last = Optional.empty();

    /** What is known of the generation that {@code lease} holds. */
    synchronized Known of(LiveStore.Lease lease) {
        String generation = lease.manifest().generation();
        if (last.isEmpty() || !last.get().generation().equals(generation)) {
            last = Optional.of(Txn.calculateRead(lease.dataset(), () -> look(lease, generation)));
        }
        return last.get();
    }

    private static Known look(LiveStore.Lease lease, String generation) {
        Facts facts = new Facts(lease.dataset().getUnionGraph());
        Address address = new Address(facts.subjects(Rdf.type, Vb.Build, 1).stream()
                .map(Node::getURI)
                .filter(iri -> iri.contains(BUILD))
                .map(iri -> iri.substring(0, iri.lastIndexOf(BUILD)))
                .findFirst()
                .orElse(Address.STANDARD));
        return new Known(generation, address, Census.of(facts, address));
    }

    /**
     * What is known of a generation.
     *
     * @param generation its name
     * @param address of its identifiers
     * @param census what it holds
     */
    record Known(String generation, Address address, Census census) {}
}
