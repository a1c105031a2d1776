package dev.verbatim.correct;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.jena.graph.Node;

/** What somebody found wrong in the graph, and how it is to be. */
public sealed interface Correction {

    /** Order of nodes that depends on nothing but what they are. */
    Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    /** Who says so, when and why, and where it is written. */
    Signature signature();

    /** Its IRI. */
    default Node id() {
        return signature().id();
    }

    /** What it is about: entities or a statement. */
    SortedSet<Node> targets();

    /** What it does, in one line: two corrections of one line do the same. */
    String said();

    /**
     * Whose correction it is.
     *
     * @param id its IRI
     * @param file name of its file
     * @param line where it begins in the file, from 1
     * @param author a name, or an IRI
     * @param date {@code xsd:date}
     * @param reasons why, in one language or several; at least one
     */
    record Signature(Node id, String file, int line, Node author, Node date, List<Node> reasons) {

        /** Copies the list. */
        public Signature {
            reasons = reasons.stream().sorted(ORDER).toList();
        }

        /** File and line. */
        public String place() {
            return file + ":" + line;
        }
    }

    /** Digest of what it does; not of who says so and why. */
    default String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Entities are one.
     *
     * @param targets those whose names are given up
     * @param into the one that stays
     */
    record Merge(Signature signature, SortedSet<Node> targets, Node into) implements Correction {
        @Override
        public String said() {
            return "merge " + targets + " into " + into;
        }
    }

    /**
     * An entity is another one in some places.
     *
     * @param entity what was read there
     * @param into what it is
     * @param places articles, sentences and statements
     */
    record Split(Signature signature, Node entity, Node into, SortedSet<Node> places) implements Correction {
        @Override
        public SortedSet<Node> targets() {
            return Nodes.of(entity);
        }

        @Override
        public String said() {
            return "split " + entity + " into " + into + " at " + places;
        }
    }

    /**
     * A statement is not said.
     *
     * @param statement which
     */
    record Rejection(Signature signature, Node statement) implements Correction {
        @Override
        public SortedSet<Node> targets() {
            return Nodes.of(statement);
        }

        @Override
        public String said() {
            return "reject " + statement;
        }
    }

    /**
     * A statement says something else.
     *
     * @param statement which
     * @param values by property, in place of all that it had; none where it has none
     */
    record Amendment(Signature signature, Node statement, SortedMap<Node, List<Node>> values) implements Correction {
        @Override
        public SortedSet<Node> targets() {
            return Nodes.of(statement);
        }

        @Override
        public String said() {
            return "amend " + statement + " to " + values;
        }
    }

    /**
     * An entity is linked with something else.
     *
     * @param entity which
     * @param wrong what it is not; empty if a link was missing
     * @param right what it is; empty if there is nothing
     * @param relation the property of the right link
     */
    record LinkFix(Signature signature, Node entity, Optional<Node> wrong, Optional<Node> right, Node relation)
            implements Correction {
        @Override
        public SortedSet<Node> targets() {
            return Nodes.of(entity);
        }

        @Override
        public String said() {
            return "link " + entity + " not " + wrong + " but " + right + " by " + relation;
        }
    }
}
