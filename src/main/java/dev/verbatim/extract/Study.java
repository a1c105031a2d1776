package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article and what several extractors make of it, each thing made when first asked for and then shared. For one thread;
 * all extractors that share one have the same lexicons.
 */
final class Study {

    private final AnnotatedArticle article;
    private @Nullable List<Passage> passages;
    private @Nullable List<NamedSentence> sentences;
    private @Nullable Dossier dossier;
    private @Nullable Undertakings undertakings;
    private @Nullable Topic topic;

    Study(AnnotatedArticle article) {
        this.article = article;
    }

    AnnotatedArticle article() {
        return article;
    }

    /** One a sentence, in order. */
    List<Passage> passages() {
        if (passages == null) {
            passages = Passage.of(article);
        }
        return passages;
    }

    /** One a sentence, in order. */
    List<NamedSentence> sentences(Map<Language, SmallWords> small) {
        if (sentences == null) {
            sentences = NamedSentence.of(article, small);
        }
        return sentences;
    }

    Dossier dossier(Gazetteer gazetteer) {
        if (dossier == null) {
            dossier = new Dossier(article, gazetteer, undertakings());
        }
        return dossier;
    }

    Undertakings undertakings() {
        if (undertakings == null) {
            undertakings = new Undertakings(article);
        }
        return undertakings;
    }

    Topic topic() {
        if (topic == null) {
            topic = new Topic(article);
        }
        return topic;
    }
}
