package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interview whose answers bear no names: paragraphs that ask, each followed by one that answers. There must be three
 * questions at least, one person whom the text names before the first of them more than others, and most answers in the
 * first person.
 */
final class Interview {

    private static final int FEWEST = 3;

    /** Words of a question at most. */
    private static final int LONGEST = 60;

    private final AnnotatedArticle article;
    private final Map<Language, SpeechWords> words;
    private final List<List<Sentence>> paragraphs = new ArrayList<>();

    Interview(AnnotatedArticle article, Map<Language, SpeechWords> words) {
        this.article = article;
        this.words = words;
        int paragraph = -1;
        for (Sentence sentence : article.source().sentences()) {
            boolean text = sentence.kind() == Region.Kind.BODY || sentence.kind() == Region.Kind.HEADING;
            if (text && words.containsKey(sentence.language())) {
                if (sentence.paragraph() != paragraph || paragraphs.isEmpty()) {
                    paragraphs.add(new ArrayList<>());
                    paragraph = sentence.paragraph();
                }
                paragraphs.get(paragraphs.size() - 1).add(sentence);
            }
        }
    }

    /**
     * The answers, in order; none if the article is no such interview.
     *
     * @param named who the labels of the article name, if any do
     */
    List<Turns.Turn> answers(Optional<Entity> named) {
        int first = -1;
        int questions = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            if (asks(paragraphs.get(i))) {
                first = first < 0 ? i : first;
                questions++;
            }
        }
        int opening = first;
        Optional<Entity> interviewed =
                questions < FEWEST ? Optional.empty() : named.or(() -> introduced(paragraphs.get(opening)));
        List<Turns.Turn> turns = new ArrayList<>();
        if (interviewed.isPresent()) {
            boolean asked = false;
            int own = 0;
            for (List<Sentence> paragraph : paragraphs.subList(opening, paragraphs.size())) {
                boolean question = asks(paragraph) || !asked && addresses(paragraph);
                List<Sentence> spoken = Turns.spoken(paragraph);
                if (!question && !spoken.isEmpty() && (asked || speaks(paragraph))) {
                    turns.add(answer(spoken, interviewed.get()));
                    own += speaks(paragraph) ? 1 : 0;
                }
                asked = question;
            }
            if (2 * own <= turns.size()) {
                // an article that asks and answers by itself
                turns.clear();
            }
        }
        return turns;
    }

    private static Turns.Turn answer(List<Sentence> paragraph, Entity interviewed) {
        return new Turns.Turn(
                Speaker.of(interviewed),
                List.copyOf(paragraph),
                new Span(
                        paragraph.get(0).span().begin(),
                        paragraph.get(paragraph.size() - 1).span().end()));
    }

    /** Whether the paragraph is short and ends with a question that nobody quotes. */
    private static boolean asks(List<Sentence> paragraph) {
        List<Token> last = paragraph.get(paragraph.size() - 1).tokens();
        return last.get(last.size() - 1).is("?") && isShort(paragraph) && !isQuoted(paragraph);
    }

    /** "Vous avez deux concurrents": a short paragraph to the other that says nothing of the one who speaks. */
    private boolean addresses(List<Sentence> paragraph) {
        return isShort(paragraph) && !isQuoted(paragraph) && holds(paragraph, Role.SECOND) && !speaks(paragraph);
    }

    private boolean speaks(List<Sentence> paragraph) {
        return holds(paragraph, Role.FIRST_PERSON) && !isQuoted(paragraph);
    }

    private boolean holds(List<Sentence> paragraph, Role role) {
        for (Sentence sentence : paragraph) {
            SpeechWords lexicon = words.get(sentence.language());
            if (lexicon != null && sentence.tokens().stream().anyMatch(token -> lexicon.is(token, role))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShort(List<Sentence> paragraph) {
        return paragraph.stream().mapToInt(s -> s.tokens().size()).sum() <= LONGEST;
    }

    private static boolean isQuoted(List<Sentence> paragraph) {
        return paragraph.get(0).tokens().get(0).kind() == Token.Kind.QUOTE;
    }

    /** The person whom most mentions before the first question are of; nobody if two share the first place. */
    private Optional<Entity> introduced(List<Sentence> question) {
        Map<Entity, Integer> counts = new HashMap<>();
        int begin = question.get(0).span().begin();
        for (Mention mention : article.mentions()) {
            if (mention.entity().kind() == EntityKind.PERSON && mention.span().begin() < begin) {
                counts.merge(mention.entity(), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Entity> first = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }
}
