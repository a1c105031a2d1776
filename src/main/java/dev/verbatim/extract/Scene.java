package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sentence with what stands in it, by token. */
final class Scene {

    /** Letters of an abbreviation before a name, at most: "Mme.", "Prof.". */
    private static final int LONGEST_ABBREVIATION = 4;

    private final Sentence sentence;
    private final Optional<Sentence> before;
    private final SpeechWords words;
    private final @Nullable Mention[] mentions;
    private final @Nullable Verb[] verbs;
    private final @Nullable Office[] offices;
    private final Map<Integer, List<Mention>> twins = new TreeMap<>();
    private final boolean[] named;
    private final List<Verb> verbList;
    private final List<Quotation> quotations;

    /**
     * @param sentence the sentence
     * @param before the sentence before it in its paragraph
     * @param words of its language
     * @param mentions those that begin in it, by span
     * @param verbs those in it, by span
     * @param offices those in it, by span
     * @param quotations all that share a character with it, by span
     */
    Scene(
            Sentence sentence,
            Optional<Sentence> before,
            SpeechWords words,
            List<Mention> mentions,
            List<Verb> verbs,
            List<Office> offices,
            List<Quotation> quotations) {
        this.sentence = sentence;
        this.before = before;
        this.words = words;
        this.mentions = new Mention[sentence.tokens().size()];
        this.verbs = new Verb[sentence.tokens().size()];
        this.offices = new Office[sentence.tokens().size()];
        for (Office office : offices) {
            this.offices[sentence.tokenAt(office.span().begin())] = office;
        }
        this.verbList = List.copyOf(verbs);
        this.quotations = List.copyOf(quotations);
        this.named = new boolean[sentence.tokens().size()];
        for (Mention mention : mentions) {
            int at = sentence.tokenAt(mention.span().begin());
            Arrays.fill(named, at, end(mention.span(), at), true);
            Mention there = this.mentions[at];
            if (there != null && there.span().equals(mention.span())) {
                twins.computeIfAbsent(at, k -> new ArrayList<>()).add(mention);
            } else if (there == null || there.span().length() < mention.span().length()) {
                this.mentions[at] = mention;
            }
        }
        for (Verb verb : verbs) {
            int from = sentence.tokenAt(verb.span().begin());
            Arrays.fill(this.verbs, from, end(verb.span(), from), verb);
        }
    }

    Sentence sentence() {
        return sentence;
    }

    /** The sentence before in the same paragraph. */
    Optional<Sentence> before() {
        return before;
    }

    SpeechWords words() {
        return words;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    int size() {
        return sentence.tokens().size();
    }

    List<Verb> verbs() {
        return verbList;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    boolean is(int index, Role role) {
        return index >= 0 && index < size() && words.is(token(index), role);
    }

    boolean sign(int index, String sign) {
        return index >= 0 && index < size() && token(index).is(sign);
    }

    /** Whether the token is a quotation mark, and no apostrophe inside a name: "Taxpayers' Alliance". */
    boolean quote(int index) {
        return index >= 0 && index < size() && token(index).kind() == Token.Kind.QUOTE && !named[index];
    }

    /** Index behind the last token of a span that ends in this sentence. */
    int end(Span span) {
        return sentence.tokenAt(Math.max(span.begin(), span.end() - 1)) + 1;
    }

    private int end(Span span, int from) {
        return sentence.tokenAt(Math.max(span.begin(), span.end() - 1), from) + 1;
    }

    int begin(Span span) {
        return sentence.tokenAt(span.begin());
    }

    /** The verb group that holds the token. */
    @Nullable
    Verb verbAt(int index) {
        return verbs[index];
    }

    boolean finiteAt(int index) {
        Verb verb = verbs[index];
        return verb != null && verb.finite();
    }

    /** The mention that begins with the token and can speak: an actor, or a country by name. */
    Optional<Mention> actorAt(int index) {
        Mention mention = mentions[index];
        if (mention == null || mention.form() == Mention.Form.ADJECTIVE) {
            return Optional.empty();
        }
        EntityKind kind = mention.entity().kind();
        return kind.isActor() || kind == EntityKind.COUNTRY ? Optional.of(mention) : Optional.empty();
    }

    /** The other mentions by the same words: "les deux groupes". */
    List<Mention> twinsAt(int index) {
        return twins.getOrDefault(index, List.of());
    }

    /** The office whose words begin with the token. */
    Optional<Office> officeAt(int index) {
        return Optional.ofNullable(offices[index]);
    }

    /** The one person named; nobody if there are none or two. */
    Optional<Entity> onlyPerson() {
        Entity only = null;
        for (Mention mention : mentions) {
            if (mention != null && mention.entity().kind() == EntityKind.PERSON) {
                if (only != null && only.id() != mention.entity().id()) {
                    return Optional.empty();
                }
                only = mention.entity();
            }
        }
        return Optional.ofNullable(only);
    }

    /** The person whose name the sentence begins with as the subject of its verb. */
    Optional<Entity> openingPerson() {
        Optional<Mention> first = actorAt(0)
                .filter(m -> m.form() == Mention.Form.NAME && m.entity().kind() == EntityKind.PERSON);
        return first.filter(m -> {
                    int to = end(m.span());
                    return to < size() && (finiteAt(to) || comma(to) || to + 1 < size() && finiteAt(to + 1));
                })
                .map(Mention::entity);
    }

    /** Whether a clause or the sentence ends before the token. */
    boolean stops(int index) {
        Token token = token(index);
        return token.kind() == Token.Kind.SIGN
                && switch (token.folded()) {
                    case "." -> !abbreviates(index);
                    case ";", ":", "?", "!", "…" -> true;
                    default -> false;
                };
    }

    /** "M. Mensch", "Nvidia Corp. a annoncé": a point that ends a short word with a capital, or before a small letter. */
    private boolean abbreviates(int index) {
        if (index == 0 || index + 1 >= size() || token(index).spaced()) {
            return false;
        }
        Token before = token(index - 1);
        Token next = token(index + 1);
        return next.kind() == Token.Kind.WORD
                && before.capitalized()
                && (!next.capitalized() || before.form().length() <= LONGEST_ABBREVIATION);
    }

    /** Whether a noun phrase can end before the token: at a comma, a bracket, a stop or the sentence's end. */
    boolean closes(int index) {
        return index >= size() || comma(index) || stops(index) || quote(index) || sign(index, "(") || sign(index, ")");
    }

    /** Whether the token stands inside quoted speech. */
    boolean quoted(int index) {
        int at = token(index).span().begin();
        return quotations.stream().anyMatch(q -> q.speech() && q.inner().contains(at));
    }

    boolean comma(int index) {
        return sign(index, ",") || dash(index);
    }

    /** The characters from a token on to the one before {@code to}, at least one token. */
    Span span(int from, int to) {
        int end = Math.min(Math.max(to, from + 1), size());
        return new Span(token(from).span().begin(), token(end - 1).span().end());
    }

    boolean dash(int index) {
        return sign(index, "–")
                || sign(index, "—")
                || sign(index, "-") && token(index).spaced();
    }
}
