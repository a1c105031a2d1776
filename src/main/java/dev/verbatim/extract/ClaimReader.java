package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Cue;
import dev.verbatim.model.Language;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the claims of one article: first those its cues make, then interviews, posts and quotations without a cue. */
final class ClaimReader {

    /** Sentences over which a pronoun may still mean the last speaker. */
    private static final int MEMORY = 3;

    private final AnnotatedArticle article;
    private final Map<Language, CueLexicon> cues;
    private final List<Turns.Turn> turns;
    private final Scenes scenes;
    private final Observers observers;
    private final TreeMap<Integer, ClaimDraft> lastDraft = new TreeMap<>();
    private final List<ClaimDraft> drafts = new ArrayList<>();
    private final Set<Quotation> told = new HashSet<>();
    private Optional<Speaker> last = Optional.empty();
    private Optional<Speaker> latest = Optional.empty();
    private int lastSentence = -1;

    ClaimReader(
            AnnotatedArticle article,
            Map<Language, SpeechWords> words,
            Map<Language, CueLexicon> cues,
            Observers observers) {
        this.observers = observers;
        this.article = article;
        this.cues = cues;
        this.turns = Turns.of(article, words);
        this.scenes = new Scenes(article, words, turns, observers);
    }

    /** The claims in order of their sentences. */
    List<ClaimDraft> read() {
        readCues();
        for (Turns.Turn turn : turns) {
            add(loose(turn.sentences(), turn.speaker(), turn.content(), Mode.QUOTE, "interview", false));
        }
        readLoose();
        drafts.sort((a, b) -> Integer.compare(a.sentence().index(), b.sentence().index()));
        return drafts;
    }

    private void readCues() {
        for (Cue cue : article.cues()) {
            Sentence sentence = article.source().sentenceAt(cue.span().begin());
            Optional<Scene> scene = scenes.at(sentence.index());
            CueLexicon lexicon = cues.get(sentence.language());
            if (scene.isEmpty() || lexicon == null || !sentence.span().contains(cue.span())) {
                continue;
            }
            new CueReader(scene.get(), lexicon, finder(scene.get()), observers)
                    .read(cue)
                    .ifPresent(reading -> tell(scene.get(), cue, reading, lexicon));
        }
    }

    private SpeakerFinder finder(Scene scene) {
        int index = scene.sentence().index();
        Optional<Speaker> before = recent(index) ? last : scenes.onlyPersonBefore(index);
        boolean anonymous = recent(index) && latest.filter(Speaker::somebody).isPresent();
        return new SpeakerFinder(
                scene,
                before,
                scenes.houseBefore(index),
                scenes.onlyPersonBefore(index).or(() -> lastPerson(index)),
                anonymous);
    }

    private Optional<Speaker> lastPerson(int index) {
        return recent(index) ? last.filter(Speaker::isPerson) : Optional.empty();
    }

    private boolean recent(int index) {
        return lastSentence >= 0 && index - lastSentence <= MEMORY;
    }

    private void tell(Scene scene, Cue cue, Reading reading, CueLexicon lexicon) {
        reading.quotation().ifPresent(told::add);
        if (isRefusal(scene, reading.quotation().map(Quotation::inner).orElse(reading.content()), cue)) {
            return;
        }
        Span content = reading.quotation()
                .map(q -> reading.mode() == Mode.QUOTE
                        ? q.inner()
                        : reading.content().union(q.inner()))
                .orElse(reading.content());
        List<Sentence> sentences = sentences(
                reading.quotation().map(Quotation::span).orElse(content).union(cue.span()));
        CueLexicon.Kind kind = lexicon.entry(cue.lemma(), cue.construction())
                .map(CueLexicon.Entry::kind)
                .orElse(CueLexicon.Kind.SAY);
        for (Speaker speaker : reading.speakers()) {
            add(new ClaimDraft(
                    sentences,
                    speaker,
                    reading.mode(),
                    cue.stance(),
                    content,
                    cue.span(),
                    reading.rule(),
                    kind,
                    scenes.isOutsider(speaker)));
        }
        Speaker speaker = reading.speakers().getFirst();
        latest = Optional.of(speaker);
        if (speaker.isPerson() || !recent(scene.sentence().index())) {
            last = latest;
            lastSentence = scene.sentence().index();
        }
    }

    /** "« Nous ne commentons pas », répond X": what says that nothing will be said. */
    private static boolean isRefusal(Scene scene, Span content, Cue cue) {
        boolean refused = false;
        for (Verb verb : scene.verbs()) {
            if (content.contains(verb.span()) && !cue.span().overlaps(verb.span())) {
                if (!verb.negated() || !scene.words().names(verb.lemma(), Role.COMMENT)) {
                    return false;
                }
                refused = true;
            }
        }
        return refused;
    }

    private void add(ClaimDraft draft) {
        drafts.add(draft);
        lastDraft.put(draft.sentences().getLast().index(), draft);
    }

    private List<Sentence> sentences(Span span) {
        List<Sentence> all = article.source().sentences();
        List<Sentence> found = new ArrayList<>();
        for (int i = article.source().sentenceAt(span.begin()).index(); i < all.size(); i++) {
            Sentence sentence = all.get(i);
            if (sentence.span().begin() >= span.end()) {
                break;
            }
            if (sentence.span().overlaps(span)) {
                found.add(sentence);
            }
        }
        return found;
    }

    private void readLoose() {
        LooseQuotations quotations = new LooseQuotations(article, scenes, lastDraft, this::finder);
        for (Quotation quotation : article.quotations()) {
            if (quotation.depth() > 0 || !quotation.speech() || told.contains(quotation)) {
                continue;
            }
            List<Sentence> sentences = sentences(quotation.span());
            if (sentences.isEmpty() || scenes.at(sentences.getFirst().index()).isEmpty() || isAnswered(quotation)) {
                continue;
            }
            String rule = LooseQuotations.isPost(quotation) ? "post" : "loose";
            boolean part = scenes.at(sentences.getFirst().index())
                    .filter(scene -> LooseQuotations.isPredicate(quotation, scene))
                    .isPresent();
            Mode mode = part ? Mode.MIXED : Mode.QUOTE;
            quotations
                    .speaker(quotation, sentences)
                    .ifPresent(who -> add(loose(
                            sentences(quotation.inner()), who, quotation.inner(), mode, rule, scenes.isOutsider(who))));
        }
    }

    private boolean isAnswered(Quotation quotation) {
        return scenes.isAnswer(
                quotation, article.source().sentenceAt(quotation.span().begin()).paragraph());
    }

    private static ClaimDraft loose(
            List<Sentence> sentences, Speaker speaker, Span content, Mode mode, String rule, boolean outsider) {
        return new ClaimDraft(
                sentences, speaker, mode, Stance.NEUTRAL, content, content, rule, CueLexicon.Kind.SAY, outsider);
    }
}
