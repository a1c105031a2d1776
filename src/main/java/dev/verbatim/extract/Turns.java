package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The turns of an interview: paragraphs that begin with a speaker's name, initials or the sign of an answer. There
 * must be two at least, so that no dateline or byline passes for one.
 */
final class Turns {

    private static final int FEWEST = 2;

    /**
     * What one answers.
     *
     * @param speaker who
     * @param sentences the answer, without the label if that stands alone
     * @param content the words of the answer
     */
    record Turn(Speaker speaker, List<Sentence> sentences, Span content) {}

    private final AnnotatedArticle article;
    private final Map<Integer, Mention> mentionsByBegin = new TreeMap<>();

    private Turns(AnnotatedArticle article) {
        this.article = article;
        article.mentions()
                .forEach(mention -> mentionsByBegin.putIfAbsent(mention.span().begin(), mention));
    }

    static List<Turn> of(AnnotatedArticle article, Map<dev.verbatim.model.Language, SpeechWords> words) {
        return new Turns(article).find(words);
    }

    private List<Turn> find(Map<dev.verbatim.model.Language, SpeechWords> words) {
        List<Turn> turns = new ArrayList<>();
        Optional<Entity> named = Optional.empty();
        Set<Entity> labelled = new LinkedHashSet<>();
        List<Sentence> sentences = article.source().sentences();
        for (int i = 0; i < sentences.size(); ) {
            int to = i + 1;
            while (to < sentences.size()
                    && sentences.get(to).paragraph() == sentences.get(i).paragraph()) {
                to++;
            }
            SpeechWords lexicon = words.get(sentences.get(i).language());
            if (sentences.get(i).kind() == Region.Kind.BODY && lexicon != null) {
                Label label = label(sentences.get(i), named, lexicon);
                if (label != null) {
                    named = label.entity();
                    named.ifPresent(labelled::add);
                    turn(sentences.subList(i, to), label).ifPresent(turns::add);
                }
            }
            i = to;
        }
        if (turns.size() >= FEWEST) {
            return List.copyOf(turns);
        }
        return new Interview(article, words).answers(labelled.stream().findFirst());
    }

    private record Label(Optional<Entity> entity, int tokens) {}

    private static Optional<Turn> turn(List<Sentence> paragraph, Label label) {
        Sentence first = paragraph.getFirst();
        boolean alone = label.tokens() >= first.tokens().size();
        List<Sentence> answer = spoken(alone ? paragraph.subList(1, paragraph.size()) : paragraph);
        if (answer.isEmpty() || label.entity().isEmpty()) {
            return Optional.empty();
        }
        boolean whole = alone || answer.getFirst() != first;
        int begin = whole
                ? answer.getFirst().span().begin()
                : first.tokens().get(label.tokens()).span().begin();
        return Optional.of(new Turn(
                Speaker.of(label.entity().get()),
                List.copyOf(answer),
                new Span(begin, answer.getLast().span().end())));
    }

    /** Without the scenic notes at its ends: "(Elle sourit.)". */
    static List<Sentence> spoken(List<Sentence> answer) {
        int from = 0;
        int to = answer.size();
        while (from < to && isNote(answer.get(from))) {
            from++;
        }
        while (to > from && isNote(answer.get(to - 1))) {
            to--;
        }
        return answer.subList(from, to);
    }

    private static boolean isNote(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int last = tokens.size() - 1;
        return tokens.get(0).is("(")
                && (tokens.get(last).is(")") || last > 0 && tokens.get(last - 1).is(")"));
    }

    private @Nullable Label label(Sentence sentence, Optional<Entity> named, SpeechWords words) {
        List<Token> tokens = sentence.tokens();
        Mention mention = mentionsByBegin.get(tokens.getFirst().span().begin());
        if (mention != null && mention.entity().kind() == EntityKind.PERSON && mention.form() == Mention.Form.NAME) {
            int to = sentence.tokenAt(mention.span().end() - 1) + 1;
            if (isLabelSign(tokens, to)) {
                return new Label(Optional.of(mention.entity()), to + 1);
            }
        }
        if (words.is(tokens.getFirst(), Role.LABEL_ANSWER) && isLabelSign(tokens, 1)) {
            return new Label(named.or(this::onlyPerson), 2);
        }
        return initials(tokens);
    }

    private static boolean isLabelSign(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(index);
        return token.is(".") || token.is(":") || token.is("–") || token.is("—");
    }

    /** "I. S." for the Ingrid Solheim of the article. */
    private @Nullable Label initials(List<Token> tokens) {
        StringBuilder letters = new StringBuilder();
        int i = 0;
        while (i < tokens.size() && isInitial(tokens.get(i))) {
            tokens.get(i).folded().chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
            i++;
            while (i < tokens.size() && (tokens.get(i).is(".") || tokens.get(i).is("-"))) {
                i++;
            }
        }
        boolean marked = i > 0
                && (tokens.get(i - 1).is(".") || tokens.get(i - 1).form().endsWith(".") || isLabelSign(tokens, i));
        if (letters.length() < 2 || letters.length() > 4 || !marked) {
            return null;
        }
        int from = isLabelSign(tokens, i) ? i + 1 : i;
        for (Entity entity : article.entities()) {
            if (entity.kind() == EntityKind.PERSON && initialsOf(entity).contentEquals(letters)) {
                return new Label(Optional.of(entity), from);
            }
        }
        return null;
    }

    private static boolean isInitial(Token token) {
        String form = token.form();
        return token.capitalized() && (form.length() == 1 || form.length() <= 6 && form.endsWith("."))
                || token.allCaps() && form.length() == 2;
    }

    private static String initialsOf(Entity entity) {
        StringBuilder initials = new StringBuilder();
        for (String word : dev.verbatim.lexicon.Folding.fold(entity.name()).split("[\\s-]+", -1)) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private Optional<Entity> onlyPerson() {
        List<Entity> persons = article.entities().stream()
                .filter(e -> e.kind() == EntityKind.PERSON)
                .toList();
        return persons.isEmpty() ? Optional.empty() : Optional.of(persons.getFirst());
    }
}
