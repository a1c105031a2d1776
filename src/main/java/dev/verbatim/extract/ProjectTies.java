package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is tied to an undertaking by other words than a verb of which it is subject or object: "la participation de A au
 * projet X", "A s'est associé à B dans le cadre de X", "la construction de X a été confiée à A", "derrière X, on trouve A".
 */
final class ProjectTies {

    private static final int NEAR = 4;
    private static final int FAR = 12;

    private final NamedSentence in;
    private final Placed<Mention> project;
    private final MembershipWords words;
    private final ProjectPlace place;

    ProjectTies(NamedSentence in, Placed<Mention> project, MembershipWords words, ProjectPlace place) {
        this.in = in;
        this.project = project;
        this.words = words;
        this.place = place;
    }

    /** All of them, in no order that tells anything. */
    List<Placed<Mention>> all() {
        List<Placed<Mention>> members = new ArrayList<>();
        for (Placed<Verb> verb : in.verbs()) {
            if (!verb.what().negated()) {
                members.addAll(allied(verb));
                members.addAll(united(verb));
                members.addAll(charged(verb));
                members.addAll(entrusted(verb));
                members.addAll(holding(verb));
            }
        }
        members.addAll(share());
        members.addAll(backing());
        members.addAll(behind());
        members.addAll(beside());
        return members;
    }

    private boolean uses(Placed<Verb> verb, Frame frame) {
        return words.does(frame, verb.what().lemma());
    }

    private static boolean isPassive(Placed<Verb> verb) {
        return verb.what().voice() == Verb.Voice.PASSIVE;
    }

    private List<Placed<Mention>> listFrom(int index) {
        return in.ahead(index, NEAR, ProjectPlace::isHouse)
                .map(first -> in.list(first, ProjectPlace::isHouse))
                .orElse(List.of());
    }

    /** "A s'est associé à B dans le cadre du projet X", "A teamed up with B on X". */
    private List<Placed<Mention>> allied(Placed<Verb> verb) {
        boolean ahead = verb.to() <= project.from() && project.from() - verb.to() <= FAR + NEAR;
        if (!ahead || isPassive(verb) || !verb.what().finite() || !uses(verb, Frame.ALLIES) || hasVerb(verb)) {
            return List.of();
        }
        List<Placed<Mention>> subjects = place.listBefore(verb);
        List<Placed<Mention>> objects = listFrom(verb.to() + 1).stream()
                .filter(m -> m.to() <= project.from())
                .toList();
        if (subjects.isEmpty() || objects.isEmpty()) {
            return List.of();
        }
        List<Placed<Mention>> members = new ArrayList<>(subjects);
        members.addAll(objects);
        return members;
    }

    private boolean hasVerb(Placed<Verb> verb) {
        return in.verbBetween(verb.to(), project.from()).isPresent();
    }

    /** "A et B, réunis au sein de X", "X est le fruit d'un projet unissant A et B". */
    private List<Placed<Mention>> united(Placed<Verb> verb) {
        boolean gathers = words.verb(verb.what().lemma())
                .filter(frame -> frame == Frame.GATHERS)
                .isPresent();
        if (!gathers || verb.what().finite()) {
            return List.of();
        }
        if (isPassive(verb)) {
            boolean within = verb.to() <= project.from() && project.from() - verb.to() <= NEAR + 1;
            return within ? place.listBefore(verb) : List.of();
        }
        boolean behind = project.to() <= verb.from()
                && verb.from() - project.to() <= FAR
                && in.mentions().stream()
                        .noneMatch(m -> m.from() >= project.to() && m.to() <= verb.from() && ProjectPlace.isHouse(m));
        return behind ? listFrom(verb.to()) : List.of();
    }

    /** "A est chargé du développement de X", "A was hired to build X". */
    private List<Placed<Mention>> charged(Placed<Verb> verb) {
        boolean ahead = verb.to() <= project.from() && project.from() - verb.to() <= FAR;
        return ahead
                        && isPassive(verb)
                        && uses(verb, Frame.CHARGES)
                        && !hasVerb(verb)
                        && !isOther(verb.to(), project.from())
                ? place.listBefore(verb)
                : List.of();
    }

    /** "La construction de X a été confiée à A", "the contract to build X went to A". */
    private List<Placed<Mention>> entrusted(Placed<Verb> verb) {
        boolean behind = verb.from() >= project.to() && verb.from() - project.to() <= NEAR;
        boolean tells = isPassive(verb) ? uses(verb, Frame.ENTRUSTS) : uses(verb, Frame.FALLS);
        boolean to = verb.to() < in.size() && words.is(Frame.TIE, in.tokens(), verb.to());
        return behind && tells && to && verb.what().finite() ? listFrom(verb.to() + 1) : List.of();
    }

    /** "A prend 20 % de X", "A took a 20% stake in X". */
    private List<Placed<Mention>> holding(Placed<Verb> verb) {
        boolean ahead = verb.to() <= project.from() && project.from() - verb.to() <= FAR - 2;
        if (!ahead || !verb.what().finite() || isPassive(verb) || hasVerb(verb) || isOther(verb.to(), project.from())) {
            return List.of();
        }
        int before = project.from() - 1;
        while (before > verb.to()
                && in.small().isDefinite(in.token(before))
                && !in.small().isPrepositionOf(in.token(before))) {
            before--;
        }
        boolean led = in.small().isPrepositionOf(in.token(before)) || words.is(Frame.TIE, in.tokens(), before);
        for (int at = verb.to(); led && at < project.from() - 1; at++) {
            if (words.is(Frame.PERCENT, in.tokens(), at)) {
                return place.listBefore(verb);
            }
        }
        return List.of();
    }

    /** "la participation de A au projet X", "l'entrée de A au capital de X", "A's stake in X". */
    private List<Placed<Mention>> share() {
        for (int at = Math.max(0, project.from() - FAR - NEAR); at < project.from(); at++) {
            if (!words.is(Frame.SHARE, in.tokens(), at)) {
                continue;
            }
            int noun = at;
            Optional<Placed<Mention>> owner = in.is(noun - 1, "'s") ? in.mentionTo(noun - 1) : Optional.empty();
            List<Placed<Mention>> found =
                    owner.filter(ProjectPlace::isHouse).isPresent() ? place.backwards(owner.get()) : ofNoun(noun);
            int end = found.stream().mapToInt(Placed::to).max().orElse(noun);
            if (!found.isEmpty()
                    && end <= project.from()
                    && in.verbBetween(noun, project.from()).isEmpty()
                    && leads(end)) {
                return found;
            }
        }
        return List.of();
    }

    private List<Placed<Mention>> ofNoun(int noun) {
        int to = words.phrases()
                .longestAt(in.tokens(), noun)
                .map(PhraseMatcher.Match::to)
                .orElse(noun + 1);
        for (int at = to; at < Math.min(in.size(), to + 2); at++) {
            if (in.small().isPrepositionOf(in.token(at)) || in.small().isBy(in.token(at))) {
                return listFrom(at + 1);
            }
        }
        return List.of();
    }

    /** Whether nobody else stands between, and a preposition leads on to the undertaking. */
    private boolean leads(int end) {
        if (isOther(end, project.from())) {
            return false;
        }
        for (int at = end; at < project.from(); at++) {
            if (words.is(Frame.TIE, in.tokens(), at)) {
                return true;
            }
        }
        return false;
    }

    /** "X a le soutien de A et B", "X has the backing of A". */
    private List<Placed<Mention>> backing() {
        for (int at = project.to() + 1; at < Math.min(in.size(), project.to() + NEAR + 2); at++) {
            if (words.is(Frame.SHARE, in.tokens(), at)
                    && in.verbBetween(project.to(), at)
                            .filter(verb -> !verb.negated())
                            .isPresent()
                    && !isOther(project.to(), at)) {
                return ofNoun(at);
            }
        }
        return List.of();
    }

    /** "Derrière X, on trouve A et B", "Behind X are A and B". */
    private List<Placed<Mention>> behind() {
        boolean opens = project.from() <= NEAR && words.is(Frame.BEHIND, in.tokens(), 0);
        if (!opens) {
            return List.of();
        }
        return in.verbs().stream()
                .filter(verb -> verb.from() >= project.to() && verb.from() - project.to() <= NEAR)
                .filter(verb -> verb.what().finite() && !verb.what().negated())
                .findFirst()
                .map(verb -> listFrom(verb.to()))
                .orElse(List.of());
    }

    /** "Le projet X, de A, …", "Le projet X (A) …". */
    private List<Placed<Mention>> beside() {
        int at = project.to();
        if (in.is(at, ",") && at + 1 < in.size() && in.small().isPrepositionOf(in.token(at + 1))) {
            return in.mentionFrom(at + 2)
                    .filter(ProjectPlace::isHouse)
                    .map(first -> in.list(first, ProjectPlace::isHouse))
                    .filter(list -> in.is(list.get(list.size() - 1).to(), ","))
                    .orElse(List.of());
        }
        return in.is(at, "(")
                ? in.mentionFrom(at + 1)
                        .filter(first -> ProjectPlace.isHouse(first) && in.is(first.to(), ")"))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** Whether another undertaking or somebody else is named between. */
    private boolean isOther(int from, int to) {
        return in.mentions().stream()
                .anyMatch(m -> m.from() >= from
                        && m.to() <= to
                        && m.what().form() == Mention.Form.NAME
                        && (ProjectPlace.isHouse(m) || NamedSentence.kind(m) == EntityKind.PROJECT));
    }
}
