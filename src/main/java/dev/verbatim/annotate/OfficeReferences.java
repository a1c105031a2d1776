package dev.verbatim.annotate;

import dev.verbatim.annotate.Profile.Held;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves "le patron de Tesla", "le président américain", "la ministre", "son patron". Confined to one sentence. */
final class OfficeReferences {

    /** Offices the press uses for one another. */
    private static final Set<String> CHIEFS =
            Set.of("chair", "chief-executive", "founder", "head", "owner", "president");

    /** The same for states. */
    private static final Set<String> STATE_CHIEFS =
            Set.of("head-of-government", "head-of-state", "monarch", "president");

    private static final String FOUNDER = "founder";
    private static final String MEDIA = "media";
    private static final int NO_HOUSE = -1;

    /** Points for what a sentence is about. */
    private static final int ABOUT = 3;

    private final CoreferenceLine line;
    private final Profiles profiles;
    private final Antecedents antecedents;
    private final Introductions introductions;
    private final NameWords words;
    private final SmallWords small;
    private final List<Token> tokens;

    OfficeReferences(
            CoreferenceLine line,
            Profiles profiles,
            Antecedents antecedents,
            Introductions introductions,
            NameWords words,
            SmallWords small) {
        this.line = line;
        this.profiles = profiles;
        this.antecedents = antecedents;
        this.introductions = introductions;
        this.words = words;
        this.small = small;
        this.tokens = line.sentence().tokens();
    }

    /** The reference that begins with the determiner at the token: of the office's holder, or of its house. */
    Optional<Reference> at(int at) {
        Token determiner = tokens.get(at);
        boolean opens = !line.offices().isEmpty() && (small.isPossessive(determiner) || small.isPointing(determiner));
        if (!opens) {
            return Optional.empty();
        }
        Optional<Office> office = officeBehind(at);
        if (office.isEmpty() || line.isNamed(at)) {
            return Optional.empty();
        }
        int from = line.sentence().tokenAt(office.get().span().begin());
        int to = line.sentence().tokenAt(office.get().span().end() - 1) + 1;
        if (small.isPossessive(determiner)) {
            return owner(at, to);
        }
        int end = endOfSeat(line.endOfHouse(to), to);
        if (isApposed(at, end)) {
            return Optional.empty();
        }
        int begin = small.isPrepositionOf(determiner) || small.isAt(determiner) ? at + 1 : at;
        int house = line.houseOf(from, to);
        if (house == NO_HOUSE && end < tokens.size() && small.isPrepositionOf(tokens.get(end))) {
            house = described(end);
        }
        boolean more = house == NO_HOUSE && end < tokens.size() && small.isPrepositionOf(tokens.get(end));
        if (more && !isOccasion(from, to)) {
            return Optional.empty();
        }
        return holder(at, from, office.get(), house)
                .map(entity -> new Reference(begin, end, entity, Mention.Form.DESCRIPTION, to));
    }

    /** "la maire de Ploumel": behind the place. */
    private int endOfSeat(int end, int to) {
        return end == to && end < tokens.size() && small.isPrepositionOf(tokens.get(end))
                ? line.nameFrom(end + 1)
                        .filter(m -> m.entity().kind() == EntityKind.PLACE && m.form() == Mention.Form.NAME)
                        .map(line::to)
                        .orElse(end)
                : end;
    }

    /** "le fondateur du groupe": the house is itself described. */
    private int described(int at) {
        return line.nameFrom(at + 1)
                .or(() -> line.nameFrom(at + 2))
                .filter(m -> m.form() == Mention.Form.DESCRIPTION)
                .map(m -> m.entity().id())
                .orElse(NO_HOUSE);
    }

    /** "le ministre à l'ouverture du salon": what "à" ties to the office is where it was said. */
    private boolean isOccasion(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (small.isPrepositionOf(tokens.get(i))) {
                return false;
            }
            if (small.isAt(tokens.get(i)) && !small.isWith(tokens.get(i))) {
                return i == from + 1;
            }
        }
        return false;
    }

    private Optional<Office> officeBehind(int at) {
        for (int i = at + 1; i < tokens.size() && i <= at + 4; i++) {
            int begin = tokens.get(i).span().begin();
            Optional<Office> office = line.offices().stream()
                    .filter(o -> o.span().begin() == begin)
                    .findFirst();
            if (office.isPresent()) {
                return office;
            }
            boolean skipped = small.isEarlyAdjective(tokens.get(i))
                    || small.isFormer(tokens.get(i))
                    || tokens.get(i).is("-")
                    || tokens.get(i).is("'s")
                    || line.isNamed(i) && !words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND);
            if (!skipped) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "X, le patron de Y", "le patron de Y, X", "le patron X": a name beside says who it is. */
    private boolean isApposed(int at, int end) {
        if (at > 1
                && tokens.get(at - 1).is(",")
                && line.nameTo(at - 1).filter(this::isPerson).isPresent()) {
            return true;
        }
        int next = end;
        if (next < tokens.size() && tokens.get(next).is(",")) {
            next++;
        }
        for (int i = next; i < tokens.size() && i < next + 3; i++) {
            if (line.nameFrom(i).filter(this::isPerson).isPresent()) {
                return true;
            }
            if (!tokens.get(i).capitalized() && !tokens.get(i).is(".")) {
                return false;
            }
        }
        return false;
    }

    private boolean isPerson(Mention mention) {
        return mention.entity().kind() == EntityKind.PERSON;
    }

    // ---- holders

    private Optional<Entity> holder(int at, int from, Office office, int house) {
        Optional<Boolean> feminine = words.offices()
                .longestAt(tokens, from)
                .flatMap(m -> m.values().get(0).feminine())
                .or(() -> words.articleGender(tokens.get(at)));
        Predicate<Profile> person = p -> p.entity().kind() == EntityKind.PERSON
                && (feminine.isEmpty() || p.feminine().isEmpty() || p.feminine().equals(feminine));
        if (house == NO_HOUSE) {
            Optional<Entity> known = antecedents.best(
                    at,
                    p -> person.test(p) && holds(p, office.code(), NO_HOUSE) ? OptionalInt.of(2) : OptionalInt.empty());
            return known.or(() -> stateChief(at, office, person)).or(() -> introductions.at(at, feminine));
        }
        Optional<Entity> told = antecedents.only(at, person.and(p -> holds(p, office.code(), house)));
        return told.or(() -> antecedents.only(at, person.and(p -> leads(p, office.code(), house))))
                .or(() ->
                        isChief(office) ? antecedents.only(at, person.and(p -> holds(p, "", house))) : Optional.empty())
                .or(() -> introductions.at(at, feminine));
    }

    private static boolean isChief(Office office) {
        return CHIEFS.contains(office.code());
    }

    /** Whether the article says of the person an office like this, there or anywhere. */
    private static boolean holds(Profile profile, String code, int house) {
        for (Held held : profile.offices()) {
            boolean there = house == NO_HOUSE || held.house() == house;
            boolean like = house == NO_HOUSE
                    ? held.code().equals(code) || STATE_CHIEFS.contains(held.code()) && STATE_CHIEFS.contains(code)
                    : isLike(held.code(), code);
            if (there && like) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(String held, String code) {
        return held.equals(code)
                || CHIEFS.contains(held) && CHIEFS.contains(code)
                || STATE_CHIEFS.contains(held) && STATE_CHIEFS.contains(code);
    }

    private boolean leads(Profile profile, String code, int house) {
        Optional<String> key = profiles.all().get(house).entity().key();
        boolean chief = CHIEFS.contains(code) || STATE_CHIEFS.contains(code);
        return chief
                && key.filter(k -> profile.leads(k, code.equals(FOUNDER) || code.equals("head")))
                        .isPresent();
    }

    /** "le chef de l'État" where one head of a state was named. */
    private Optional<Entity> stateChief(int at, Office office, Predicate<Profile> person) {
        if (!STATE_CHIEFS.contains(office.code())) {
            return Optional.empty();
        }
        return antecedents.best(
                at,
                p -> person.test(p)
                                && p.entry()
                                        .filter(e -> e.leads().stream().anyMatch(k -> k.startsWith("country/")))
                                        .isPresent()
                        ? OptionalInt.of(2)
                        : OptionalInt.empty());
    }

    // ---- houses

    /** "son patron": whose; "par la voix de son vice-président X, la Région": what follows. */
    private Optional<Reference> owner(int at, int to) {
        Optional<Mention> ahead = at <= 5 ? cataphora(to) : Optional.empty();
        Optional<Entity> entity = ahead.map(Mention::entity)
                .or(() -> antecedents.best(at, p -> {
                    EntityKind kind = p.entity().kind();
                    boolean house = kind == EntityKind.ORGANIZATION || kind == EntityKind.GOVERNMENT;
                    return house ? OptionalInt.of(weight(p, at)) : OptionalInt.empty();
                }));
        return entity.map(e -> new Reference(at, at + 1, e, Mention.Form.PRONOUN, to));
    }

    /** What this sentence or the one before is about has its officers named next. */
    private int weight(Profile profile, int at) {
        if (profile.industries().contains(MEDIA)) {
            // "…, a-t-il dit à L'Echo. Sa directrice": papers are told of less than they are told to
            return -ABOUT;
        }
        int here = line.sentence().index();
        return profile.lastBefore(here, at)
                        .filter(seen -> seen.subject() && here - seen.sentence() <= 1)
                        .isPresent()
                ? ABOUT
                : 0;
    }

    /** Behind "son vice-président X," and before a verb. */
    private Optional<Mention> cataphora(int to) {
        boolean opening = words.is(tokens.get(0), Pos.PREPOSITION);
        if (!opening) {
            return Optional.empty();
        }
        for (int i = to; i < tokens.size() && i < to + 8; i++) {
            if (tokens.get(i).is(",")) {
                for (int j = i + 1; j < tokens.size() && j < i + 4; j++) {
                    Optional<Mention> mention = line.nameFrom(j)
                            .filter(m -> CoreferenceLine.isHouse(m) && m.form() != Mention.Form.PRONOUN);
                    if (mention.isPresent()) {
                        return mention;
                    }
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
