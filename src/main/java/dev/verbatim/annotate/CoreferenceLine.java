package dev.verbatim.annotate;

import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sentence with the mentions found so far and its offices. Confined to one article's analysis. */
final class CoreferenceLine {

    private static final int REACH = 6;

    private final Sentence sentence;
    private final SmallWords small;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();

    CoreferenceLine(Sentence sentence, SmallWords small) {
        this.sentence = sentence;
        this.small = small;
    }

    static String words(List<Token> tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).kind() == Token.Kind.WORD) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).folded());
            }
        }
        return words.toString();
    }

    Sentence sentence() {
        return sentence;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Office> offices() {
        return offices;
    }

    int from(Mention mention) {
        return sentence.tokenAt(mention.span().begin());
    }

    int to(Mention mention) {
        return sentence.tokenAt(mention.span().end() - 1) + 1;
    }

    Span span(int from, int to) {
        return new Span(
                sentence.tokens().get(from).span().begin(),
                sentence.tokens().get(to - 1).span().end());
    }

    /** The mention that begins at the token, the longest. */
    Optional<Mention> nameFrom(int index) {
        if (index < 0 || index >= sentence.tokens().size()) {
            return Optional.empty();
        }
        int begin = sentence.tokens().get(index).span().begin();
        Mention best = null;
        for (Mention mention : mentions) {
            if (mention.span().begin() == begin
                    && (best == null || mention.span().end() > best.span().end())) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The mention that ends with the token before. */
    Optional<Mention> nameTo(int index) {
        if (index <= 0 || index > sentence.tokens().size()) {
            return Optional.empty();
        }
        int end = sentence.tokens().get(index - 1).span().end();
        return mentions.stream().filter(m -> m.span().end() == end).findFirst();
    }

    boolean isNamed(int index) {
        int at = sentence.tokens().get(index).span().begin();
        for (Mention mention : mentions) {
            if (mention.span().contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Key of the country whose adjective stands at the token. */
    Optional<String> countryAt(int index) {
        return nameFrom(index)
                .filter(m -> m.form() == Mention.Form.ADJECTIVE)
                .flatMap(m -> m.entity().key());
    }

    /** The entity an office from {@code first} to {@code last} is in; -1 if the words around do not tell. */
    int houseOf(int first, int last) {
        Optional<Mention> house = behind(last)
                .or(() -> nameFrom(last).filter(m -> m.form() == Mention.Form.ADJECTIVE))
                .or(() -> before(first));
        return house.map(m -> m.entity().id()).orElse(-1);
    }

    int endOfHouse(int last) {
        return behind(last)
                .or(() -> nameFrom(last).filter(m -> m.form() == Mention.Form.ADJECTIVE))
                .map(this::to)
                .orElse(last);
    }

    private Optional<Mention> before(int first) {
        boolean clitic = first > 0 && sentence.tokens().get(first - 1).is("'s");
        return nameTo(clitic ? first - 1 : first).filter(CoreferenceLine::isHouse);
    }

    private Optional<Mention> behind(int last) {
        List<Token> tokens = sentence.tokens();
        if (last >= tokens.size() || !small.isPrepositionOf(tokens.get(last)) && !small.isAt(tokens.get(last))) {
            return Optional.empty();
        }
        for (int at = last; at < tokens.size() && at <= last + REACH; at++) {
            Optional<Mention> found = nameFrom(at).filter(m -> m.form() != Mention.Form.ADJECTIVE);
            if (found.isPresent()) {
                return found.filter(CoreferenceLine::isHouse);
            }
            boolean further = at > last && small.isPrepositionOf(tokens.get(at)) && isPlace(tokens.get(last));
            if (tokens.get(at).kind() != Token.Kind.WORD || further) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "le ministre à l'ouverture du salon X": where something is said, not whose the office is. */
    private boolean isPlace(Token token) {
        return small.isAt(token) && !small.isWith(token) && !small.isPrepositionOf(token);
    }

    static boolean isHouse(Mention mention) {
        EntityKind kind = mention.entity().kind();
        return kind == EntityKind.ORGANIZATION || kind == EntityKind.GOVERNMENT || kind == EntityKind.COUNTRY;
    }
}
