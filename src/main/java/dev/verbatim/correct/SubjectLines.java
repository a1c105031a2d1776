package dev.verbatim.correct;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.shared.PrefixMapping;

/** On which line of a Turtle file each subject begins: the parser does not say, and people look for a line. */
final class SubjectLines {
    private final Map<String, Integer> lines = new HashMap<>();
    private final PrefixMapping prefixes;
    private IRIxResolver resolver;

    private SubjectLines(PrefixMapping prefixes, String base) {
        this.prefixes = prefixes;
        resolver = IRIxResolver.create(base).build();
    }

    /**
     * The lines of a file that parses.
     *
     * @param text of the file
     * @param prefixes it declares
     * @param base what its relative IRIs are relative to
     */
    static SubjectLines of(String text, PrefixMapping prefixes, String base) {
        SubjectLines lines = new SubjectLines(prefixes, base);
        lines.read(TokenizerText.create().fromString(text).build());
        return lines;
    }

    private void read(Tokenizer tokens) {
        boolean begins = true;
        while (tokens.hasNext()) {
            Token token = tokens.next();
            boolean isName = token.hasType(TokenType.IRI) || token.hasType(TokenType.PREFIXED_NAME);
            if (begins && isName) {
                lines.putIfAbsent(iri(token), Math.toIntExact(token.getLine()));
            }
            boolean isKeyword = token.hasType(TokenType.KEYWORD);
            if (begins && (isKeyword || token.hasType(TokenType.DIRECTIVE))) {
                declaration(token.getImage(), tokens);
            }
            begins = token.hasType(TokenType.DOT) || begins && isKeyword;
        }
    }

    /** Past a prefix or base and its IRI; the form without @ has no full stop. */
    private void declaration(String word, Tokenizer tokens) {
        while (tokens.hasNext()) {
            Token token = tokens.next();
            if (token.hasType(TokenType.IRI)) {
                if (word.toLowerCase(Locale.ROOT).equals("base")) {
                    resolver = IRIxResolver.create(iri(token)).build();
                }
                return;
            }
        }
    }

    private String iri(Token token) {
        if (token.hasType(TokenType.PREFIXED_NAME)) {
            String namespace = prefixes.getNsPrefixURI(token.getImage());
            return (namespace == null ? "" : namespace) + token.getImage2();
        }
        try {
            return resolver.resolve(token.getImage()).str();
        } catch (IRIException e) {
            return token.getImage();
        }
    }

    /** The line of a subject, from 1; the first if it is not known. */
    int of(String iri) {
        return lines.getOrDefault(iri, 1);
    }
}
