package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Finds who speaks in quotations without a cue: posts, signed ones, announced ones, and those that stand alone. */
final class LooseQuotations {

    /** Words behind a dash that may hold the name of who signs. */
    private static final int BESIDE = 6;

    private final AnnotatedArticle article;
    private final Scenes scenes;
    private final NavigableMap<Integer, ClaimDraft> lastDraft;
    private final Function<Scene, SpeakerFinder> finders;

    /**
     * @param article what is read
     * @param scenes its sentences
     * @param lastDraft the last claim so far by the index of the last sentence that bears it; may grow
     * @param finders finds speakers in a sentence
     */
    LooseQuotations(
            AnnotatedArticle article,
            Scenes scenes,
            NavigableMap<Integer, ClaimDraft> lastDraft,
            Function<Scene, SpeakerFinder> finders) {
        this.article = article;
        this.scenes = scenes;
        this.lastDraft = lastDraft;
        this.finders = finders;
    }

    /** Whether the quotation is a reproduced post, with its signature behind. */
    static boolean isPost(Quotation quotation) {
        return quotation.span().end() > quotation.inner().end()
                && quotation.span().begin() == quotation.inner().begin();
    }

    /**
     * Who speaks.
     *
     * @param quotation one that no cue governs
     * @param sentences those it shares characters with, at least one
     */
    Optional<Speaker> speaker(Quotation quotation, List<Sentence> sentences) {
        if (isPost(quotation)) {
            return author(quotation);
        }
        Optional<Scene> scene = scenes.at(sentences.getFirst().index());
        if (scene.isEmpty()) {
            return Optional.empty();
        }
        int mark = scene.get().begin(quotation.span());
        if (mark > 1 && scene.get().sign(mark - 1, ":")) {
            return announced(scene.get(), mark - 1);
        }
        if (isPredicate(quotation, scene.get())) {
            return finders.apply(scene.get()).before(mark).stream().findFirst();
        }
        Optional<Speaker> signed = signed(quotation);
        if (signed.isPresent()) {
            return signed;
        }
        return isWhole(quotation, sentences) ? beside(sentences) : Optional.empty();
    }

    /** "Le groupe « prend acte » de la décision": the marks open between a subject and its verb. */
    static boolean isPredicate(Quotation quotation, Scene scene) {
        int mark = scene.begin(quotation.span());
        int first = scene.begin(quotation.inner());
        boolean joined = mark > 0
                && first > mark
                && scene.sentence().span().contains(quotation.span())
                && !scene.comma(mark - 1)
                && !scene.stops(mark - 1)
                && scene.verbAt(mark - 1) == null;
        Verb verb = first < scene.size() ? scene.verbAt(first) : null;
        return joined
                && verb != null
                && verb.finite()
                && !(verb.negated() && scene.words().names(verb.lemma(), Role.COMMENT));
    }

    /** Who speaks in a quotation that says all its sentences say. */
    private Optional<Speaker> beside(List<Sentence> sentences) {
        Sentence first = sentences.getFirst();
        int behind = sentences.getLast().index() + 1;
        boolean opens = first.index() == 0 || paragraph(first.index() - 1) != first.paragraph();
        boolean same = opens && paragraph(behind) == first.paragraph();
        return (same ? scenes.subjectOf(behind) : Optional.<Speaker>empty())
                .or(() -> before(first))
                .or(() -> opens ? scenes.subjectOf(behind) : Optional.empty());
    }

    private int paragraph(int sentence) {
        List<Sentence> all = article.source().sentences();
        return sentence < all.size() ? all.get(sentence).paragraph() : -1;
    }

    private Optional<Speaker> author(Quotation post) {
        Span signature = new Span(post.inner().end(), post.span().end());
        return Optional.of(article.mentions().stream()
                .filter(m -> signature.contains(m.span()) && m.entity().kind().isActor())
                .findFirst()
                .map(m -> Speaker.of(m.entity()))
                .orElse(Speaker.UNNAMED));
    }

    /** "« … » — Ana Ruiz", "« … » (Ana Ruiz, députée)": a name behind a dash or in brackets. */
    private Optional<Speaker> signed(Quotation quotation) {
        Optional<Scene> end =
                scenes.at(article.source().sentenceAt(quotation.span().end()).index());
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Scene scene = end.get();
        int from = scene.begin(new Span(quotation.span().end(), quotation.span().end()));
        boolean bracket = scene.sign(from, "(") && !hasOutside(scene, quotation, scene::finiteAt);
        if (from >= scene.size() || !scene.dash(from) && !bracket) {
            return Optional.empty();
        }
        for (int i = from + 1; i < scene.size() && i <= from + BESIDE; i++) {
            Optional<Mention> name = scene.actorAt(i).filter(m -> m.form() == Mention.Form.NAME);
            if (name.isPresent()) {
                return name.map(m -> Speaker.of(m.entity()));
            }
        }
        return Optional.empty();
    }

    /** "Mon libraire a eu un autre mot : « … »", "Même son de cloche chez Airbus : « … »". */
    private Optional<Speaker> announced(Scene scene, int colon) {
        for (int i = 0; i < colon; i++) {
            if (scene.finiteAt(i)) {
                List<Speaker> subject = finders.apply(scene).before(i);
                return subject.isEmpty() ? Optional.empty() : Optional.of(subject.getFirst());
            }
        }
        return onlyActor(scene, colon);
    }

    /** The one person named before a token, else the one actor; nobody if there are none or two. */
    private static Optional<Speaker> onlyActor(Scene scene, int end) {
        return only(scene, end, kind -> kind == EntityKind.PERSON).or(() -> only(scene, end, EntityKind::isActor));
    }

    private static Optional<Speaker> only(Scene scene, int end, Predicate<EntityKind> kind) {
        Optional<Speaker> only = Optional.empty();
        for (int i = 0; i < end; i++) {
            Optional<Mention> actor =
                    scene.actorAt(i).filter(m -> kind.test(m.entity().kind()));
            if (actor.isPresent() && !only.map(s -> s.is(actor.get().entity())).orElse(true)) {
                return Optional.empty();
            }
            if (actor.isPresent()) {
                only = Optional.of(Speaker.of(actor.get().entity()));
            }
        }
        return only;
    }

    private boolean isWhole(Quotation quotation, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Optional<Scene> scene = scenes.at(sentence.index());
            if (scene.isPresent()
                    && hasOutside(
                            scene.get(),
                            quotation,
                            i -> scene.get().finiteAt(i) || scene.get().comma(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token of the sentence outside the quotation passes the test. */
    private static boolean hasOutside(Scene scene, Quotation quotation, IntPredicate test) {
        for (int i = 0; i < scene.size(); i++) {
            if (test.test(i) && !quotation.span().contains(scene.token(i).span().begin())) {
                return true;
            }
        }
        return false;
    }

    /** The last speaker of the paragraph, or the person the sentence before tells of. */
    private Optional<Speaker> before(Sentence sentence) {
        Map.Entry<Integer, ClaimDraft> nearest = lastDraft.floorEntry(sentence.index());
        if (nearest != null && nearest.getValue().sentence().paragraph() == sentence.paragraph()) {
            return Optional.of(nearest.getValue().speaker());
        }
        return scenes.onlyPersonBefore(sentence.index());
    }
}
