package dev.verbatim.extract;

import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.SpanCursor;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence with its mentions, offices and verbs by the tokens they stand on. */
final class NamedSentence {

    private static final int BRACKETS = 8;

    /**
     * Something that stands on tokens.
     *
     * @param from index of its first token
     * @param to index behind its last
     * @param what it
     * @param <T> mention, office or verb
     */
    record Placed<T>(int from, int to, T what) {}

    private final Sentence sentence;
    private final SmallWords small;
    private final List<Placed<Mention>> mentions = new ArrayList<>();
    private final List<Placed<Office>> offices = new ArrayList<>();
    private final List<Placed<Verb>> verbs = new ArrayList<>();

    private NamedSentence(Sentence sentence, SmallWords small) {
        this.sentence = sentence;
        this.small = small;
    }

    /** The sentences of an article in order. */
    static List<NamedSentence> of(
            AnnotatedArticle article, java.util.Map<dev.verbatim.model.Language, SmallWords> small) {
        List<NamedSentence> all = new ArrayList<>();
        SpanCursor<Mention> mentions = new SpanCursor<>(article.mentions(), Mention::span);
        SpanCursor<Office> offices = new SpanCursor<>(article.offices(), Office::span);
        SpanCursor<Verb> verbs = new SpanCursor<>(article.verbs(), Verb::span);
        for (Sentence sentence : article.source().sentences()) {
            SmallWords words = small.get(sentence.language());
            NamedSentence named = new NamedSentence(
                    sentence, words == null ? small.values().iterator().next() : words);
            mentions.within(sentence.span()).forEach(one -> named.place(one, one.span(), named.mentions));
            offices.within(sentence.span()).forEach(one -> named.place(one, one.span(), named.offices));
            verbs.within(sentence.span()).forEach(one -> named.place(one, one.span(), named.verbs));
            all.add(named);
        }
        return all;
    }

    private <T> void place(T what, Span span, List<Placed<T>> into) {
        int from = into.isEmpty() ? 0 : into.getLast().from();
        int first = sentence.tokenAt(span.begin(), from);
        into.add(new Placed<>(first, sentence.tokenAt(span.end() - 1, first) + 1, what));
    }

    Sentence sentence() {
        return sentence;
    }

    SmallWords small() {
        return small;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    boolean is(int index, String sign) {
        return index >= 0 && index < size() && token(index).is(sign);
    }

    List<Placed<Mention>> mentions() {
        return mentions;
    }

    List<Placed<Office>> offices() {
        return offices;
    }

    List<Placed<Verb>> verbs() {
        return verbs;
    }

    Span span(int from, int to) {
        return new Span(token(from).span().begin(), token(to - 1).span().end());
    }

    /** The mention that begins at the token, the longest one. */
    Optional<Placed<Mention>> mentionFrom(int index) {
        Placed<Mention> best = null;
        for (Placed<Mention> placed : mentions) {
            if (placed.from() == index && (best == null || placed.to() > best.to())) {
                best = placed;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The mention that ends right before the token, the longest one. */
    Optional<Placed<Mention>> mentionTo(int index) {
        Placed<Mention> best = null;
        for (Placed<Mention> placed : mentions) {
            if (placed.to() == index && (best == null || placed.from() < best.from())) {
                best = placed;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the mention is of a person. */
    static boolean isPerson(Placed<Mention> mention) {
        return kind(mention) == EntityKind.PERSON;
    }

    /** Whether the mention is of something one can hold an office in. */
    static boolean isHouse(Placed<Mention> mention) {
        return switch (kind(mention)) {
            case ORGANIZATION, GOVERNMENT, COUNTRY, PLACE, PROJECT -> true;
            case PERSON, PRODUCT -> false;
        };
    }

    static EntityKind kind(Placed<Mention> mention) {
        return mention.what().entity().kind();
    }

    static Entity entity(Placed<Mention> mention) {
        return mention.what().entity();
    }

    /** The mentions of a list that begins with this one: "A, B et C"; those that pass the test, at most twelve. */
    List<Placed<Mention>> list(Placed<Mention> first, java.util.function.Predicate<Placed<Mention>> test) {
        List<Placed<Mention>> list = new ArrayList<>();
        Optional<Placed<Mention>> next = Optional.of(first);
        while (next.filter(test).isPresent() && list.size() < 12) {
            list.add(next.get());
            next = joined(next.get().to(), test);
        }
        return list;
    }

    /** The mentions of a list that ends with this one: "A, B et C"; those that pass the test, the last first. */
    List<Placed<Mention>> listTo(Placed<Mention> last, java.util.function.Predicate<Placed<Mention>> test) {
        List<Placed<Mention>> list = new ArrayList<>(List.of(last));
        int at = last.from() - 1;
        while (at > 0 && (token(at).is(",") || small.isAnd(token(at)))) {
            Optional<Placed<Mention>> before = mentionTo(at).filter(test);
            if (before.isEmpty()) {
                break;
            }
            list.add(before.get());
            at = before.get().from() - 1;
        }
        return list;
    }

    /** The mention behind a comma or "et", over an article, a noun or two and adjectives: "et le fonds émirati MGX". */
    private Optional<Placed<Mention>> joined(int from, java.util.function.Predicate<Placed<Mention>> test) {
        int at = from;
        if (at < size() && token(at).is("'s")) {
            return Optional.empty();
        }
        at = behindBrackets(at);
        boolean joint = false;
        while (at < size() && (token(at).is(",") || small.isAnd(token(at)))) {
            joint = true;
            at++;
        }
        if (!joint) {
            return Optional.empty();
        }
        return ahead(at, 5, test);
    }

    /** Index behind what stands in brackets right there, "A (80 %)"; the index itself if nothing does. */
    private int behindBrackets(int from) {
        for (int at = from + 1; is(from, "(") && at < size() && at <= from + BRACKETS; at++) {
            if (is(at, ")")) {
                return at + 1;
            }
        }
        return from;
    }

    /** The first fitting mention that begins at the token or up to {@code reach} small words later; no verb between. */
    Optional<Placed<Mention>> ahead(int from, int reach, java.util.function.Predicate<Placed<Mention>> test) {
        for (int at = from; at < size() && at <= from + reach; at++) {
            for (Placed<Mention> placed : mentions) {
                if (placed.from() == at && test.test(placed)) {
                    return Optional.of(placed);
                }
            }
            if (token(at).kind() != Token.Kind.WORD
                            && !token(at).is("-")
                            && token(at).kind() != Token.Kind.QUOTE
                    || isVerb(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last conjugated verb that begins between two tokens. */
    Optional<Verb> verbBetween(int from, int to) {
        Verb last = null;
        for (Placed<Verb> verb : verbs) {
            if (verb.from() >= from && verb.from() < to && verb.what().finite()) {
                last = verb.what();
            }
        }
        return Optional.ofNullable(last);
    }

    boolean isVerb(int index) {
        for (Placed<Verb> verb : verbs) {
            if (verb.from() <= index && index < verb.to() && verb.what().finite()) {
                return true;
            }
        }
        return false;
    }
}
