package dev.verbatim.extract;

import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Cue;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Region;
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
import org.jspecify.annotations.Nullable;

/** Reads the claims of one article: first those its cues make, then interviews, posts and quotations without a cue. */
final class ClaimReader {

    /** Sentences over which a pronoun may still mean the last speaker. */
    private static final int MEMORY = 3;

    /** Words behind a name that tell what somebody is. */
    private static final int BESIDE = 6;

    private final AnnotatedArticle article;
    private final Map<Language, SpeechWords> words;
    private final Map<Language, CueLexicon> cues;
    private final List<Turns.Turn> turns;
    private final Map<Integer, Turns.Turn> turnOf = new TreeMap<>();
    private final TreeMap<Integer, ClaimDraft> lastDraft = new TreeMap<>();
    private final List<ClaimDraft> drafts = new ArrayList<>();
    private final Set<Integer> outsiders = new HashSet<>();
    private final Set<Quotation> told = new HashSet<>();
    private final @Nullable Scene[] scenes;
    private final @Nullable Entity[] houses;
    private Optional<Speaker> last = Optional.empty();
    private int lastSentence = -1;

    ClaimReader(AnnotatedArticle article, Map<Language, SpeechWords> words, Map<Language, CueLexicon> cues) {
        this.article = article;
        this.words = words;
        this.cues = cues;
        this.turns = Turns.of(article, words);
        turns.forEach(turn -> turnOf.put(turn.sentences().getFirst().paragraph(), turn));
        this.scenes = new Scene[article.source().sentences().size()];
        this.houses = new Entity[scenes.length];
        stage();
    }

    List<ClaimDraft> read() {
        readCues();
        for (Turns.Turn turn : turns) {
            add(new ClaimDraft(
                    turn.sentences(),
                    turn.speaker(),
                    Mode.QUOTE,
                    Stance.NEUTRAL,
                    turn.content(),
                    turn.content(),
                    "interview",
                    CueLexicon.Kind.SAY,
                    false));
        }
        readLoose();
        drafts.sort((a, b) -> Integer.compare(a.sentence().index(), b.sentence().index()));
        return drafts;
    }

    // ---- scenes

    private void stage() {
        List<Sentence> sentences = article.source().sentences();
        int mention = 0;
        int verb = 0;
        int quotation = 0;
        Entity house = null;
        List<Quotation> open = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mention> mentions = new ArrayList<>();
            while (mention < article.mentions().size()
                    && article.mentions().get(mention).span().begin()
                            < sentence.span().end()) {
                Mention next = article.mentions().get(mention++);
                if (sentence.span().contains(next.span())) {
                    mentions.add(next);
                }
            }
            List<Verb> verbs = new ArrayList<>();
            while (verb < article.verbs().size()
                    && article.verbs().get(verb).span().begin()
                            < sentence.span().end()) {
                Verb next = article.verbs().get(verb++);
                if (sentence.span().contains(next.span())) {
                    verbs.add(next);
                }
            }
            while (quotation < article.quotations().size()
                    && article.quotations().get(quotation).span().begin()
                            < sentence.span().end()) {
                open.add(article.quotations().get(quotation++));
            }
            open.removeIf(q -> q.span().end() <= sentence.span().begin());
            houses[sentence.index()] = house;
            house = house(mentions, house);
            SpeechWords lexicon = words.get(sentence.language());
            if (sentence.kind() == Region.Kind.BODY && lexicon != null) {
                noteOutsiders(sentence, mentions, lexicon);
                scenes[sentence.index()] = new Scene(sentence, lexicon, mentions, verbs, quotations(sentence, open));
            }
        }
    }

    /** Names with "analyste", "association" and the like beside them. */
    private void noteOutsiders(Sentence sentence, List<Mention> mentions, SpeechWords lexicon) {
        for (Mention mention : mentions) {
            if (mention.form() != Mention.Form.NAME || !mention.entity().kind().isActor()) {
                continue;
            }
            int from = sentence.tokenAt(mention.span().begin());
            int to = sentence.tokenAt(mention.span().end() - 1) + 1;
            int end = Math.min(sentence.tokens().size(), to + BESIDE);
            for (int i = Math.max(0, from - 2); i < end; i++) {
                boolean apposed =
                        i < from || i >= to && sentence.tokens().get(to).is(",");
                if (apposed && lexicon.is(sentence.tokens().get(i), SpeechWords.Role.OUTSIDER)) {
                    outsiders.add(mention.entity().id());
                }
            }
        }
    }

    private List<Quotation> quotations(Sentence sentence, List<Quotation> open) {
        Turns.Turn turn = turnOf.get(sentence.paragraph());
        if (turn == null || !turn.content().overlaps(sentence.span())) {
            return open;
        }
        List<Quotation> all = new ArrayList<>();
        all.add(new Quotation(turn.content(), turn.content(), -1, true));
        all.addAll(open);
        return all;
    }

    private static @Nullable Entity house(List<Mention> mentions, @Nullable Entity before) {
        for (Mention mention : mentions) {
            EntityKind kind = mention.entity().kind();
            if (kind == EntityKind.ORGANIZATION || kind == EntityKind.GOVERNMENT) {
                return mention.entity();
            }
        }
        return before;
    }

    // ---- cues

    private void readCues() {
        for (Cue cue : article.cues()) {
            Sentence sentence = article.source().sentenceAt(cue.span().begin());
            Scene scene = scenes[sentence.index()];
            CueLexicon lexicon = cues.get(sentence.language());
            if (scene == null || lexicon == null || !sentence.span().contains(cue.span())) {
                continue;
            }
            new CueReader(scene, lexicon, finder(scene))
                    .read(cue)
                    .ifPresent(reading -> tell(scene, cue, reading, lexicon));
        }
    }

    private SpeakerFinder finder(Scene scene) {
        int index = scene.sentence().index();
        Optional<Speaker> before = recent(index) ? last : onlyPersonBefore(index);
        return new SpeakerFinder(scene, before, Optional.ofNullable(houses[index]));
    }

    private boolean recent(int index) {
        return lastSentence >= 0 && index - lastSentence <= MEMORY;
    }

    /** The one person the sentence before tells of; nobody if there are two. */
    private Optional<Speaker> onlyPersonBefore(int index) {
        Scene before = index == 0 ? null : scenes[index - 1];
        return before == null ? Optional.empty() : before.onlyPerson().map(Speaker::of);
    }

    private void tell(Scene scene, Cue cue, Reading reading, CueLexicon lexicon) {
        reading.quotation().ifPresent(told::add);
        Span content = reading.quotation()
                .map(q -> reading.mode() == Mode.QUOTE
                        ? q.inner()
                        : reading.content().union(q.inner()))
                .orElse(reading.content());
        List<Sentence> sentences = reading.quotation()
                .map(q -> sentences(q.span().union(cue.span())))
                .orElse(List.of(scene.sentence()));
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
                    isOutsider(speaker)));
        }
        Speaker speaker = reading.speakers().getFirst();
        boolean person =
                speaker.entity().map(e -> e.kind() == EntityKind.PERSON).orElse(true);
        if (person || !recent(scene.sentence().index())) {
            last = Optional.of(speaker);
            lastSentence = scene.sentence().index();
        }
    }

    private boolean isOutsider(Speaker speaker) {
        return speaker.entity().filter(e -> outsiders.contains(e.id())).isPresent();
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

    // ---- without a cue

    private void readLoose() {
        for (Quotation quotation : article.quotations()) {
            if (quotation.depth() > 0 || !quotation.speech() || told.contains(quotation)) {
                continue;
            }
            List<Sentence> sentences = sentences(quotation.span());
            if (sentences.isEmpty() || scenes[sentences.getFirst().index()] == null || isAnswered(quotation)) {
                continue;
            }
            boolean post = quotation.span().end() > quotation.inner().end()
                    && quotation.span().begin() == quotation.inner().begin();
            Optional<Speaker> speaker = post ? author(quotation) : speaker(quotation, sentences);
            speaker.ifPresent(who -> add(new ClaimDraft(
                    sentences(quotation.inner()),
                    who,
                    Mode.QUOTE,
                    Stance.NEUTRAL,
                    quotation.inner(),
                    quotation.inner(),
                    post ? "post" : "loose",
                    CueLexicon.Kind.SAY,
                    isOutsider(who))));
        }
    }

    private boolean isAnswered(Quotation quotation) {
        Turns.Turn turn =
                turnOf.get(article.source().sentenceAt(quotation.span().begin()).paragraph());
        return turn != null && turn.content().contains(quotation.span());
    }

    private Optional<Speaker> author(Quotation post) {
        Span signature = new Span(post.inner().end(), post.span().end());
        return Optional.of(article.mentions().stream()
                .filter(m -> signature.contains(m.span()) && m.entity().kind().isActor())
                .findFirst()
                .map(m -> Speaker.of(m.entity()))
                .orElse(Speaker.UNNAMED));
    }

    /** Of a quotation that makes up its sentence, or that a colon announces. */
    private Optional<Speaker> speaker(Quotation quotation, List<Sentence> sentences) {
        Scene scene = scenes[sentences.getFirst().index()];
        if (scene == null) {
            return Optional.empty();
        }
        int mark = scene.begin(quotation.span());
        if (mark > 1 && scene.sign(mark - 1, ":")) {
            return announced(scene, mark);
        }
        Optional<Speaker> signed = signed(quotation);
        if (signed.isPresent()) {
            return signed;
        }
        return isWhole(quotation, sentences) ? before(scene.sentence()) : Optional.empty();
    }

    /** "« … » — Ana Ruiz": a name behind a dash. */
    private Optional<Speaker> signed(Quotation quotation) {
        Sentence end = article.source().sentenceAt(quotation.span().end());
        Scene scene = scenes[end.index()];
        if (scene == null) {
            return Optional.empty();
        }
        int from = scene.begin(new Span(quotation.span().end(), quotation.span().end()));
        if (from >= scene.size() || !scene.dash(from)) {
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

    /** "Mon libraire a eu un autre mot : « … »". */
    private Optional<Speaker> announced(Scene scene, int mark) {
        for (int i = 0; i < mark; i++) {
            if (scene.finiteAt(i)) {
                List<Speaker> subject = finder(scene).before(i);
                return subject.isEmpty() ? Optional.empty() : Optional.of(subject.getFirst());
            }
        }
        return Optional.empty();
    }

    private boolean isWhole(Quotation quotation, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Scene scene = scenes[sentence.index()];
            for (int i = 0; scene != null && i < scene.size(); i++) {
                boolean outside =
                        !quotation.span().contains(scene.token(i).span().begin());
                if (outside && (scene.finiteAt(i) || scene.comma(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The last speaker of the paragraph, or the person the sentence before tells of. */
    private Optional<Speaker> before(Sentence sentence) {
        Map.Entry<Integer, ClaimDraft> nearest = lastDraft.floorEntry(sentence.index());
        if (nearest != null && nearest.getValue().sentence().paragraph() == sentence.paragraph()) {
            return Optional.of(nearest.getValue().speaker());
        }
        return onlyPersonBefore(sentence.index());
    }
}
