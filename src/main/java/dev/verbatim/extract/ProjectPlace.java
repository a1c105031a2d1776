package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands around the mention of an undertaking in a sentence, and who takes part by it. */
final class ProjectPlace {

    /** How far subject and verb, verb and object may stand apart, in tokens. */
    private static final int NEAR = 4;

    private static final int FAR = 30;

    private final NamedSentence in;
    private final Placed<Mention> project;
    private final MembershipWords words;

    ProjectPlace(NamedSentence in, Placed<Mention> project, MembershipWords words) {
        this.in = in;
        this.project = project;
        this.words = words;
    }

    private static boolean isMember(Placed<Mention> mention) {
        return isHouse(mention)
                || NamedSentence.kind(mention) == EntityKind.PERSON
                        && mention.what().form() == Mention.Form.NAME;
    }

    static boolean isHouse(Placed<Mention> mention) {
        return NamedSentence.kind(mention) == EntityKind.ORGANIZATION
                || NamedSentence.kind(mention) == EntityKind.GOVERNMENT;
    }

    private Optional<Frame> frame(Placed<Verb> verb) {
        return verb.what().negated() ? Optional.empty() : words.verb(verb.what().lemma());
    }

    /** "le projet X réunit A, B et C". */
    List<Placed<Mention>> objects() {
        List<Placed<Mention>> members = new ArrayList<>();
        for (Placed<Verb> verb : in.verbs()) {
            int gap = verb.from() - project.to();
            boolean active =
                    verb.what().voice() == Verb.Voice.ACTIVE && verb.what().finite();
            if (active
                    && gap >= 0
                    && gap <= NEAR
                    && frame(verb).filter(f -> f == Frame.GATHERS).isPresent()) {
                members.addAll(between(verb.to(), clauseEnd(verb.to()), ProjectPlace::isMember));
            }
        }
        return members;
    }

    /** "A, B et C lancent X", "A participe à X", "A annonce X avec B". */
    List<Placed<Mention>> subjects() {
        List<Placed<Mention>> members = new ArrayList<>();
        for (Placed<Verb> verb : in.verbs()) {
            Optional<Frame> frame = frame(verb).filter(MembershipExtractor::isJoining);
            int gap = project.from() - verb.to();
            if (frame.isEmpty() || verb.what().voice() != Verb.Voice.ACTIVE || gap < 0 || gap > FAR) {
                continue;
            }
            boolean announced = frame.get() == Frame.ANNOUNCES;
            boolean far = announced && gap > NEAR && !isDeed();
            if (clauseEnd(verb.to()) < project.from() || far || isForeignObject(verb)) {
                continue;
            }
            List<Placed<Mention>> subjects = verb.what().finite()
                    ? listBefore(verb)
                    : governing(verb).map(this::listBefore).orElse(List.of());
            members.addAll(subjects);
            if (!subjects.isEmpty()) {
                members.addAll(companions());
                members.addAll(between(verb.to(), project.from(), m -> isHouse(m) && isPartner(m)));
            }
        }
        return members;
    }

    /** "ont signé un accord pour construire X": the conjugated verb before an infinitive. */
    private Optional<Placed<Verb>> governing(Placed<Verb> infinitive) {
        return in.verbs().stream()
                .filter(v -> v.what().finite() && v.to() <= infinitive.from() && infinitive.from() - v.to() <= FAR)
                .filter(v -> v.what().voice() == Verb.Voice.ACTIVE && !v.what().negated())
                .reduce((first, second) -> second);
    }

    /** "le lancement des travaux de X": what is announced is the undertaking itself. */
    private boolean isDeed() {
        for (int at = project.from() - 1; at >= 0 && at > project.from() - 8; at--) {
            if (words.is(Frame.DEED, in.tokens(), at)) {
                return true;
            }
        }
        return false;
    }

    /** "X : A et B lancent un campus": a headline's first word is what the rest is about. */
    List<Placed<Mention>> headline() {
        boolean topic = project.from() <= 1 && in.is(project.to(), ":");
        if (!topic) {
            return List.of();
        }
        for (Placed<Verb> verb : in.verbs()) {
            boolean joins = frame(verb).filter(MembershipExtractor::isJoining).isPresent();
            if (joins && verb.from() > project.to() && verb.what().voice() == Verb.Voice.ACTIVE) {
                return listBefore(verb);
            }
        }
        return List.of();
    }

    /** Another name as direct object and the undertaking only mentioned later: "A finance B, né de X". */
    private boolean isForeignObject(Placed<Verb> verb) {
        return in.mentions().stream()
                .anyMatch(m -> m.from() >= verb.to()
                        && m.to() <= project.from()
                        && NamedSentence.kind(m) == EntityKind.PROJECT
                        && m != project);
    }

    /** Among the objects of "rejoindre": "A joined B and C in X". */
    private boolean isPartner(Placed<Mention> mention) {
        return mention.what().form() == Mention.Form.NAME
                && project.from() > 0
                && (in.small().isWithin(in.token(project.from() - 1))
                        || in.small().isStage(in.token(project.from() - 1)))
                && !isStop(mention);
    }

    private boolean isStop(Placed<Mention> mention) {
        return mention.from() > 0 && in.small().isPrepositionOf(in.token(mention.from() - 1));
    }

    /** The members of the list that ends right before the verb, or that a relative pronoun takes up. */
    List<Placed<Mention>> listBefore(Placed<Verb> verb) {
        int end = verb.from();
        for (int i = 0; i < NEAR && end > 0; i++) {
            int at = end;
            Optional<Placed<Mention>> last = in.mentions().stream()
                    .filter(m -> m.to() == at && isMember(m))
                    .findFirst();
            if (last.filter(m -> m.what().form() != Mention.Form.NAME).isPresent()) {
                int begin = last.get().from();
                return in.mentions().stream()
                        .filter(m -> m.from() == begin && m.to() == at && isMember(m))
                        .toList();
            }
            if (last.isPresent()) {
                return isStop(last.get()) ? apposed(last.get()) : backwards(last.get());
            }
            if (in.token(end - 1).kind() != Token.Kind.WORD && !in.is(end - 1, ",")) {
                break;
            }
            end--;
        }
        return pronoun(verb).isEmpty() ? coordinated(verb) : pronoun(verb);
    }

    /** "A bought a plant and has joined X": the subject stands before the first verb. */
    private List<Placed<Mention>> coordinated(Placed<Verb> verb) {
        boolean joined = verb.from() > 0 && in.small().isAnd(in.token(verb.from() - 1));
        Placed<Verb> first = in.verbs().get(0);
        if (!joined || first == verb) {
            return List.of();
        }
        return in.mentions().stream()
                .filter(m -> m.to() <= first.from() && first.from() - m.to() <= 2 && isMember(m))
                .reduce((a, b) -> b)
                .map(this::backwards)
                .orElse(List.of());
    }

    /** "A, la société de B, lance X": B only completes what is apposed to A. */
    private List<Placed<Mention>> apposed(Placed<Mention> complement) {
        return in.mentions().stream()
                .filter(m -> m.to() < complement.from() && in.is(m.to(), ",") && isMember(m))
                .reduce((first, second) -> second)
                .map(this::backwards)
                .orElse(List.of());
    }

    /** "il participe à X": the subject is a pronoun or description that was resolved. */
    private List<Placed<Mention>> pronoun(Placed<Verb> verb) {
        return in.mentions().stream()
                .filter(m -> m.what().form() != Mention.Form.NAME && isHouse(m))
                .filter(m -> m.from() >= verb.from() && m.to() <= verb.to())
                .toList();
    }

    List<Placed<Mention>> backwards(Placed<Mention> last) {
        List<Placed<Mention>> list = new ArrayList<>();
        list.add(last);
        int at = last.from();
        while (list.size() < 12) {
            int joint = at - 1;
            int steps = 0;
            while (joint >= 0
                    && steps++ < 4
                    && !isJoint(joint)
                    && in.token(joint).kind() == Token.Kind.WORD
                    && !in.isVerb(joint)) {
                joint--;
            }
            if (joint < 0 || !isJoint(joint)) {
                break;
            }
            while (joint > 0 && isJoint(joint - 1)) {
                joint--;
            }
            int end = joint;
            Optional<Placed<Mention>> before = in.mentions().stream()
                    .filter(m -> m.to() == end && isMember(m))
                    .findFirst();
            if (before.isEmpty()) {
                break;
            }
            list.add(before.get());
            at = before.get().from();
        }
        return list;
    }

    private boolean isJoint(int at) {
        return in.is(at, ",") || in.small().isAnd(in.token(at));
    }

    /** "X, porté par A et B", "Dirigé par A, X", "X est financé par A". */
    List<Placed<Mention>> agents() {
        List<Placed<Mention>> members = new ArrayList<>();
        for (Placed<Verb> verb : in.verbs()) {
            boolean tied = frame(verb).filter(f -> f == Frame.JOINS).isPresent();
            if (!tied || verb.what().voice() != Verb.Voice.PASSIVE) {
                continue;
            }
            int by = verb.to();
            while (by < in.size() && by < verb.to() + NEAR && !in.small().isBy(in.token(by))) {
                by++;
            }
            if (by >= in.size() || !in.small().isBy(in.token(by))) {
                continue;
            }
            Optional<Placed<Mention>> first = in.ahead(by + 1, 5, ProjectPlace::isMember);
            if (first.isEmpty()) {
                continue;
            }
            List<Placed<Mention>> list = in.list(first.get(), ProjectPlace::isMember);
            int end = list.get(list.size() - 1).to();
            boolean behind = project.to() <= verb.from() && !isOtherBetween(project.to(), verb.from());
            boolean ahead = verb.from() <= 2 && project.from() >= end && project.from() - end <= NEAR;
            if (behind || ahead) {
                members.addAll(list);
            }
        }
        return members;
    }

    /** Whether another thing that can be led or funded is named between. */
    private boolean isOtherBetween(int from, int to) {
        return !between(from, to, m -> isHouse(m) || NamedSentence.kind(m) == EntityKind.PROJECT)
                        .isEmpty()
                || to - from > FAR;
    }

    /** "A, actionnaire de X", "avec B et C, l'un des premiers actionnaires de X", "les partenaires de X, A et B". */
    List<Placed<Mention>> called() {
        int noun = nounBefore();
        if (noun < 0) {
            return List.of();
        }
        int clause = noun;
        while (clause > 0 && !in.isVerb(clause - 1) && noun - clause < FAR) {
            clause--;
        }
        List<Placed<Mention>> members = new ArrayList<>(between(clause, noun, m -> isHouse(m) && !isStop(m)));
        in.mentions().stream()
                .filter(m -> m.from() == 0 && NamedSentence.isPerson(m) && isMember(m))
                .findFirst()
                .ifPresent(first -> {
                    // "X, PDG de A, est l'un des architectes de P": it is X who is
                    members.clear();
                    members.add(first);
                });
        // "il est, avec B, l'un des actionnaires": the subject before the verb
        if (clause > 0 && in.isVerb(clause - 1)) {
            int verb = clause - 1;
            while (verb > 0 && in.isVerb(verb - 1)) {
                verb--;
            }
            int end = verb;
            in.mentions().stream()
                    .filter(m -> m.to() == end && isHouse(m))
                    .findFirst()
                    .ifPresent(last -> members.addAll(backwards(last)));
        }
        if (members.isEmpty() && (in.is(project.to(), ",") || in.is(project.to(), ":"))) {
            in.ahead(project.to() + 1, 3, ProjectPlace::isHouse)
                    .ifPresent(first -> members.addAll(in.list(first, ProjectPlace::isHouse)));
        }
        return members;
    }

    /** "Les partenaires de X sont A et B", "Parmi les partenaires de X figurent A et B". */
    List<Placed<Mention>> partners() {
        int noun = nounBefore();
        if (noun < 0 || noun > NEAR) {
            return List.of();
        }
        for (Placed<Verb> verb : in.verbs()) {
            boolean behind = verb.from() >= project.to() && verb.from() - project.to() <= NEAR;
            if (behind
                    && verb.what().finite()
                    && verb.what().voice() == Verb.Voice.ACTIVE
                    && !verb.what().negated()) {
                return in.ahead(verb.to(), NEAR, ProjectPlace::isHouse)
                        .map(first -> in.list(first, ProjectPlace::isHouse))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /** "X, auquel participent A et B", "X, dans lequel A a investi", "X, dont A est l'un des piliers". */
    List<Placed<Mention>> relatives() {
        int at = in.is(project.to(), ",") ? project.to() + 1 : project.to();
        if (at >= in.size()) {
            return List.of();
        }
        Optional<PhraseMatcher.Match<Frame>> relative = words.phrases()
                .longestAt(in.tokens(), at)
                .filter(m -> m.values().contains(Frame.RELATIVE));
        if (relative.isEmpty()) {
            return List.of();
        }
        int from = relative.get().to();
        for (Placed<Verb> verb : in.verbs()) {
            if (verb.from() < from || !verb.what().finite() || verb.from() - from > FAR) {
                continue;
            }
            boolean joins = frame(verb).filter(f -> f == Frame.JOINS).isPresent();
            boolean called = nounAhead(verb.to());
            if (!joins && !called || verb.what().negated()) {
                return List.of();
            }
            boolean inverted = verb.from() == from;
            return inverted
                    ? in.ahead(verb.to(), NEAR, ProjectPlace::isHouse)
                            .map(first -> in.list(first, ProjectPlace::isHouse))
                            .orElse(List.of())
                    : between(from, verb.from(), ProjectPlace::isHouse);
        }
        return List.of();
    }

    private boolean nounAhead(int from) {
        for (int at = from; at < Math.min(in.size(), from + NEAR); at++) {
            if (words.is(Frame.NOUN, in.tokens(), at)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the noun that "de" ties to the undertaking; -1 if there is none. */
    private int nounBefore() {
        int at = project.from() - 1;
        while (at >= 0
                && (in.small().isDefinite(in.token(at))
                        || in.small().isPrepositionOf(in.token(at))
                        || words.is(Frame.DEED, in.tokens(), at)
                        || words.is(Frame.TIE, in.tokens(), at))) {
            at--;
        }
        if (at < 0 || at == project.from() - 1) {
            return -1;
        }
        for (int from = at; from >= 0 && from >= at - 3; from--) {
            int begin = from;
            Optional<PhraseMatcher.Match<Frame>> match = words.phrases().longestAt(in.tokens(), begin);
            if (match.filter(m -> m.values().contains(Frame.NOUN) && m.to() >= begin + 1)
                            .isPresent()
                    && match.get().to() <= at + 1) {
                return begin;
            }
        }
        return -1;
    }

    /** "X d'A", "A's X", "A étend son projet X". */
    List<Placed<Mention>> owners() {
        List<Placed<Mention>> members = new ArrayList<>();
        if (project.what().form() != Mention.Form.NAME) {
            return members;
        }
        if (project.to() < in.size() && in.small().isPrepositionOf(in.token(project.to()))) {
            in.mentionFrom(project.to() + 1)
                    .filter(ProjectPlace::isHouse)
                    .ifPresent(first -> members.addAll(in.list(first, ProjectPlace::isHouse)));
        }
        int before = project.from();
        if (in.is(before - 1, "'s")) {
            in.mentionTo(before - 1).filter(ProjectPlace::isHouse).ifPresent(members::add);
        }
        for (int at = before - 1; at >= 0 && at >= before - 6; at--) {
            boolean cut = in.small().isDefinite(in.token(at))
                    || in.small().isPrepositionOf(in.token(at))
                    || in.small().isWithin(in.token(at))
                    || in.small().isStage(in.token(at))
                    || in.token(at).kind() != Token.Kind.WORD && !in.is(at, "«") && !in.is(at, "“");
            if (cut) {
                break;
            }
            if (in.small().isPossessive(in.token(at))) {
                members.addAll(possessors(at));
                break;
            }
        }
        return members;
    }

    /** "A et B étendent leur projet X", "A annonce l'entrée de B dans son projet X": the subject of the last verb before. */
    private List<Placed<Mention>> possessors(int index) {
        List<Placed<Mention>> subjects = in.verbs().stream()
                .filter(verb -> verb.to() <= index && verb.what().finite())
                .reduce((first, second) -> second)
                .map(this::listBefore)
                .orElse(List.of())
                .stream()
                .filter(ProjectPlace::isHouse)
                .toList();
        List<Placed<Mention>> owners = new ArrayList<>(subjects);
        in.mentions().stream()
                .filter(m -> m.to() <= index && isHouse(m))
                .reduce((first, second) -> second)
                .filter(m -> subjects.isEmpty() || !subjects.contains(m))
                .ifPresent(owners::add);
        return owners;
    }

    /** "avec B", "aux côtés de B et C". */
    private List<Placed<Mention>> companions() {
        List<Placed<Mention>> members = new ArrayList<>();
        for (int at = 0; at < in.size(); at++) {
            Optional<PhraseMatcher.Match<Frame>> match = words.phrases().longestAt(in.tokens(), at);
            if (match.filter(m -> m.values().contains(Frame.COMPANION)).isPresent()) {
                in.ahead(match.get().to(), NEAR, ProjectPlace::isHouse)
                        .ifPresent(first -> members.addAll(in.list(first, ProjectPlace::isHouse)));
            }
        }
        return members;
    }

    private List<Placed<Mention>> between(int from, int to, Predicate<Placed<Mention>> test) {
        return in.mentions().stream()
                .filter(m -> m.from() >= from && m.to() <= to && test.test(m))
                .toList();
    }

    /** Index of the next conjugated verb, or the end. */
    private int clauseEnd(int from) {
        int at = from;
        while (at < in.size() && !in.isVerb(at)) {
            at++;
        }
        return at;
    }
}
