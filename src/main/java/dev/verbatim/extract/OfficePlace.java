package dev.verbatim.extract;

import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Token;
import java.util.Optional;
import java.util.Set;

/** What stands around the words of an office. */
final class OfficePlace {

    /** Offices that a state can have, so that an adjective of a country tells whose they are. */
    static final Set<String> OF_STATES = Set.of(
            "ambassador",
            "central-banker",
            "governor",
            "head-of-government",
            "head-of-state",
            "minister",
            "monarch",
            "president");

    /** Offices that only a company or another organization has, never a town. */
    static final Set<String> OF_COMPANIES = Set.of(
            "chair",
            "chief-executive",
            "chief-financial-officer",
            "chief-officer",
            "chief-operating-officer",
            "chief-technology-officer",
            "founder");

    private static final String LEGISLATOR = "legislator";

    /** Small words at most between an office and the name of its house: "de la jeune société d'ingénierie X". */
    private static final int REACH = 6;

    /** Words of what an office is for, at most. */
    private static final int PORTFOLIO = 14;

    private final NamedSentence in;
    private final Placed<Office> office;

    OfficePlace(NamedSentence in, Placed<Office> office) {
        this.in = in;
        this.office = office;
    }

    /** The person named before: "X, PDG de Y", "X, 52 ans, ancien PDG", "X (PDG de Y)". */
    Optional<Placed<Mention>> holderBefore() {
        int at = beforeDeterminers(office.from() - 1);
        if (at > 1 && in.small().isAnd(in.token(at))) {
            return holderOfFirst(at);
        }
        if (at < 1 || !isOpening(at)) {
            return Optional.empty();
        }
        Optional<Placed<Mention>> person = in.mentionTo(at).filter(NamedSentence::isPerson);
        if (person.isPresent()) {
            return person;
        }
        // "X, 52 ans, PDG"
        if (at > 3 && in.small().isYears(in.token(at - 1)) && in.is(at - 3, ",")) {
            return in.mentionTo(at - 3).filter(NamedSentence::isPerson);
        }
        return Optional.empty();
    }

    /** "X, le « père de Y » et PDG de Z": the first thing said of X is no office. */
    private Optional<Placed<Mention>> holderOfFirst(int and) {
        for (int at = and - 1; at > 0 && at > and - 10; at--) {
            if (in.isVerb(at)) {
                return Optional.empty();
            }
            if (in.is(at, ",")) {
                return in.mentionTo(at).filter(NamedSentence::isPerson);
            }
        }
        return Optional.empty();
    }

    private boolean isOpening(int at) {
        Token token = in.token(at);
        return token.is(",") || token.is("(") || token.is("–") || token.is("—") || token.is("-") && token.spaced();
    }

    private int beforeDeterminers(int last) {
        int at = last;
        Optional<Placed<Mention>> owner = houseBefore();
        if (owner.isPresent()) {
            at = owner.get().from() - 1;
        }
        while (at >= 0
                && last - at < 5
                && (in.small().isDeterminer(in.token(at))
                        || in.small().isEarlyAdjective(in.token(at))
                        || in.small().isFormer(in.token(at))
                        || in.is(at, "-") && !in.token(at).spaced())) {
            at--;
        }
        return at;
    }

    /** The person named behind the office and its house: "le PDG de Y, X", "l'analyste X". */
    Optional<Placed<Mention>> holderBehind() {
        int at = houseBehind().map(Placed::to).orElse(office.to());
        if (in.mentionFrom(at)
                .filter(m -> NamedSentence.kind(m) == EntityKind.COUNTRY)
                .isPresent()) {
            at = in.mentionFrom(at).map(Placed::to).orElse(at);
        }
        if (stateBehind().isPresent() && at < in.size() && isTie(in.token(at))) {
            at = behindComplement(at);
        }
        at = houseBehind().isEmpty() ? behindPortfolio(at) : behindSeat(at);
        boolean comma = in.is(at, ",");
        at += comma ? 1 : 0;
        for (int skipped = 0; skipped < 3 && at < in.size(); skipped++, at++) {
            Optional<Placed<Mention>> mention = in.mentionFrom(at);
            if (mention.isPresent()) {
                return mention.filter(m -> NamedSentence.isPerson(m) && m.what().form() == Mention.Form.NAME);
            }
            Token token = in.token(at);
            boolean title = token.is(".") || token.capitalized() && token.form().length() < 5;
            if (!title) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "le directeur du CSCS de Lugano, X": behind the place of the house. */
    private int behindSeat(int from) {
        boolean tied = from + 1 < in.size() && isTie(in.token(from));
        return tied
                ? in.mentionFrom(from + 1)
                        .filter(m -> NamedSentence.kind(m) == EntityKind.PLACE)
                        .map(Placed::to)
                        .orElse(from)
                : from;
    }

    /** "la ministre de l'Industrie, des Mines et de l'Énergie, X", "sa directrice chargée des usines, X". */
    private int behindPortfolio(int from) {
        for (int at = from; at < in.size() && at < from + PORTFOLIO && !in.isVerb(at); at++) {
            if (in.is(at, ",")) {
                boolean listed = at + 1 < in.size() && in.small().isPrepositionOf(in.token(at + 1));
                boolean named = in.mentionFrom(at + 1)
                        .filter(m -> NamedSentence.isPerson(m) && m.what().form() == Mention.Form.NAME)
                        .isPresent();
                if (!listed) {
                    return named ? at : from;
                }
            } else if (in.token(at).kind() != Token.Kind.WORD
                    || in.mentionFrom(at).isPresent()) {
                return from;
            }
        }
        return from;
    }

    /** "le ministre français de l'Économie, X": behind what the office is for. */
    private int behindComplement(int from) {
        for (int at = from; at < in.size() && at < from + 8; at++) {
            if (in.is(at, ",") || in.mentionFrom(at).isPresent()) {
                return at;
            }
            if (in.isVerb(at)) {
                return from;
            }
        }
        return from;
    }

    /** "l'ancien président X": a name right behind, with no comma between, is the holder's. */
    boolean namesBehind() {
        int at = houseBehind().or(this::stateBehind).map(Placed::to).orElse(office.to());
        return in.mentionFrom(at)
                .filter(m -> NamedSentence.isPerson(m) && m.what().form() == Mention.Form.NAME)
                .isPresent();
    }

    /** The person a description means that holds this office's words: "le patron de Tesla". */
    Optional<Placed<Mention>> describedPerson() {
        return in.mentions().stream()
                .filter(m -> m.what().form() == Mention.Form.DESCRIPTION)
                .filter(NamedSentence::isPerson)
                .filter(m -> m.from() <= office.from() && office.to() <= m.to()
                        || m.from() <= office.from() && office.from() < m.to())
                .findFirst();
    }

    /** Whether only "et" stands between this office and one that ended at {@code end}. */
    boolean coordinatedWith(int end) {
        int at = office.from() - 1;
        while (at >= 0 && in.small().isDeterminer(in.token(at))) {
            at--;
        }
        return at >= 0 && at == end && in.small().isAnd(in.token(at));
    }

    /** Behind the office and the house it is in. */
    int end() {
        return houseBehind().map(Placed::to).orElse(office.to());
    }

    /** Where the office is held, as far as the words around tell. */
    Optional<Entity> organization(Placed<Mention> holder) {
        return houseBehind()
                .filter(m -> NamedSentence.kind(m) != EntityKind.COUNTRY && NamedSentence.kind(m) != EntityKind.PLACE
                        || owner().isEmpty())
                .or(this::stateBehind)
                .or(this::houseBefore)
                .or(this::relative)
                .or(this::owner)
                .or(() -> affiliation(holder))
                .or(this::fronted)
                .map(NamedSentence::entity);
    }

    /** "d'OpenAI", "de l'énergéticien X", "chez X", "at X". */
    private Optional<Placed<Mention>> houseBehind() {
        int at = office.to();
        if (stateBehind().isPresent()) {
            at = stateBehind().get().to();
        }
        Optional<Placed<Mention>> adjacent = in.mentionFrom(at)
                .filter(m -> NamedSentence.kind(m) == EntityKind.ORGANIZATION
                        && m.what().form() == Mention.Form.NAME);
        if (adjacent.isPresent()) {
            // "la déléguée CFDT", "le député PTB"
            return adjacent;
        }
        if (at >= in.size() || !isTie(in.token(at))) {
            return Optional.empty();
        }
        return in.ahead(at, REACH, m -> m.what().form() != Mention.Form.ADJECTIVE)
                .filter(NamedSentence::isHouse)
                .filter(m -> NamedSentence.kind(m) != EntityKind.PLACE
                        || !OF_COMPANIES.contains(office.what().code()));
    }

    private boolean isTie(Token token) {
        return in.small().isPrepositionOf(token) || in.small().isAt(token);
    }

    /** "le président américain". */
    private Optional<Placed<Mention>> stateBehind() {
        return in.mentionFrom(office.to())
                .filter(m -> m.what().form() == Mention.Form.ADJECTIVE)
                .filter(m -> OF_STATES.contains(office.what().code()));
    }

    /** "Tesla CEO", "OpenAI's chief executive", "French president". */
    private Optional<Placed<Mention>> houseBefore() {
        int at = office.from();
        if (in.is(at - 1, "'s")) {
            at--;
        }
        return in.mentionTo(at)
                .filter(NamedSentence::isHouse)
                .filter(m -> NamedSentence.kind(m) != EntityKind.COUNTRY
                        || OF_STATES.contains(office.what().code()));
    }

    /** Whether a possessive stands before the office: "son président". */
    boolean isOwned() {
        for (int at = office.from() - 1; at >= 0 && at >= office.from() - 2; at--) {
            if (in.small().isPossessive(in.token(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Chez X, l'analyste Y", "At X, analyst Y": the house at the head of the sentence. */
    private Optional<Placed<Mention>> fronted() {
        if (in.size() == 0 || !in.small().isWith(in.token(0))) {
            return Optional.empty();
        }
        Optional<Placed<Mention>> house = in.ahead(1, 2, NamedSentence::isHouse);
        int gap = house.map(m -> office.from() - m.to()).orElse(-1);
        return house.filter(m -> in.is(m.to(), ",") && gap >= 1 && gap <= 2);
    }

    /** "X, dont le patron, Y, recrute", "X, whose chairman Y": the name before the comma. */
    private Optional<Placed<Mention>> relative() {
        for (int at = office.from() - 1; at > 1 && at >= office.from() - 3; at--) {
            if (in.small().isWhose(in.token(at))) {
                return in.is(at - 1, ",") ? in.mentionTo(at - 1).filter(NamedSentence::isHouse) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "sa directrice financière": whose it is, if the reference was resolved. */
    private Optional<Placed<Mention>> owner() {
        for (int at = office.from() - 1; at >= 0 && at >= office.from() - 3; at--) {
            Optional<Placed<Mention>> owner = in.mentionFrom(at)
                    .filter(m -> m.what().form() == Mention.Form.PRONOUN)
                    .filter(NamedSentence::isHouse);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    /** "l'économiste X, du MIT", "l'analyste X, du cabinet Y", "X (Y)". */
    private Optional<Placed<Mention>> affiliation(Placed<Mention> holder) {
        if (holder.from() < office.from()) {
            return Optional.empty();
        }
        int at = holder.to();
        if (in.is(at, "(")
                && !OF_STATES.contains(office.what().code())
                && !office.what().code().equals(LEGISLATOR)) {
            return in.mentionFrom(at + 1).filter(NamedSentence::isHouse).filter(m -> in.is(m.to(), ")"));
        }
        if (in.is(at, "(")) {
            return Optional.empty();
        }
        at += in.is(at, ",") ? 1 : 0;
        return at < in.size() && isTie(in.token(at))
                ? in.ahead(at, REACH, m -> true).filter(NamedSentence::isHouse)
                : Optional.empty();
    }
}
