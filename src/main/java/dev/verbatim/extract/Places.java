package dev.verbatim.extract;

import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the countries where an investment is to be spent: those its sentence places it in, else its paragraph. */
final class Places {

    private static final int REGION_FAR = 5;

    private final MoneyWords words;
    private final Frames frames;

    Places(MoneyLexicon lexicon) {
        this.words = lexicon.words();
        this.frames = lexicon.frames();
    }

    /**
     * Adds them to the cast of an investment.
     *
     * @param grounds what the article says of places
     */
    void add(Telling telling, List<Passage> passages, Grounds grounds) {
        if (!telling.cast.countries.isEmpty()) {
            return;
        }
        Set<Entity> found = placesIn(telling.passage, telling.cast.investors);
        if (found.isEmpty()) {
            found = there(telling, passages);
        }
        if (found.isEmpty()) {
            found = grounds.before(telling.passage.sentence(), telling.cast);
        }
        if (found.isEmpty()) {
            found = grounds.built(telling.cast);
        }
        telling.cast.countries.addAll(found);
    }

    /**
     * What an article says of places: "Stargate … Il s'agit de bâtir des centres à travers les États-Unis" tells, near the
     * name of the undertaking that a sum goes to, where it is built.
     */
    Grounds grounds(List<Passage> passages) {
        return new Grounds(passages, this::placesIn, this::isBuilding);
    }

    private boolean isBuilding(Passage passage) {
        return passage.acts().stream()
                .anyMatch(act -> frames.carries(act.what().lemma())
                        || frames.spreads(act.what().lemma())
                        || frames.verb(act.what().lemma())
                                .filter(frame -> frame.is("build"))
                                .isPresent());
    }

    private Set<Entity> placesIn(Passage passage, Set<Entity> investors) {
        Set<Entity> found = new LinkedHashSet<>();
        boolean listed = false;
        for (Part<Mention> name : passage.names()) {
            Entity entity = name.what().entity();
            if (entity.kind() != EntityKind.COUNTRY || investors.contains(entity)) {
                continue;
            }
            boolean place = name.what().form() == Form.ADJECTIVE
                    ? isGround(passage, name)
                    : isPlaced(passage, name) || isSpread(passage, name);
            boolean joined = listed && isJoined(passage, name);
            if (place || joined) {
                found.add(entity);
                listed = true;
            } else {
                listed = false;
            }
        }
        return found;
    }

    /** "en France", "dans l'ouest du Japon", "dans cinq pays : Kenya", "Kenya : …", "Outre-Rhin, …". */
    private boolean isPlaced(Passage passage, Part<Mention> name) {
        int at = skipArticle(passage, name.from());
        if (words.before(Role.PLACE, passage.tokens(), at) >= 0 || isBesideTown(passage, at)) {
            return true;
        }
        boolean adverb = passage.isSign(name.to(), ",")
                && Passage.between(passage.names(), name.to(), name.to() + 2).stream()
                        .noneMatch(next -> next.what().entity().kind() == EntityKind.COUNTRY);
        if (at == 0 && (adverb || passage.isSign(name.to(), ":"))) {
            return true;
        }
        if (passage.isSign(at - 1, ":")) {
            return words.is(Role.LIST_HEAD, passage.tokens(), at - 2);
        }
        if (words.before(Role.GENITIVE, passage.tokens(), at) < 0) {
            return false;
        }
        for (int i = at - 2; i >= Math.max(0, at - REGION_FAR); i--) {
            Token token = passage.tokens().get(i);
            if (words.is(Role.PLACE, passage.tokens(), i)) {
                return true;
            }
            if (token.kind() != Token.Kind.WORD || token.capitalized() || passage.hasFiniteBetween(i, i + 1)) {
                return false;
            }
        }
        return false;
    }

    /** "in Sines, southern Portugal": a country that tells where a town is. */
    private boolean isBesideTown(Passage passage, int at) {
        int comma = passage.isSign(at - 1, ",") ? at - 1 : at - 2;
        return passage.isSign(comma, ",")
                && Passage.between(passage.names(), comma - REGION_FAR, comma).stream()
                        .anyMatch(town -> town.to() == comma
                                && town.what().entity().kind() == EntityKind.PLACE
                                && words.before(Role.PLACE, passage.tokens(), town.from()) >= 0);
    }

    /** "couvrir les États-Unis de centres": right behind a verb whose object is where something is built. */
    private boolean isSpread(Passage passage, Part<Mention> name) {
        int at = skipArticle(passage, name.from());
        return Passage.between(passage.acts(), at - REGION_FAR, at).stream()
                .anyMatch(act -> act.to() == at && frames.spreads(act.what().lemma()));
    }

    private int skipArticle(Passage passage, int index) {
        boolean article = words.is(Role.ARTICLE, passage.tokens(), index - 1)
                && !words.is(Role.PLACE, passage.tokens(), index - 1)
                && !words.is(Role.GENITIVE, passage.tokens(), index - 1);
        return article ? index - 1 : index;
    }

    /** "en Chine, en Malaisie et au Brésil": what follows a place in a list. */
    private boolean isJoined(Passage passage, Part<Mention> name) {
        int before = skipArticle(passage, name.from()) - 1;
        return passage.isSign(before, ",")
                || passage.isSign(before, ":")
                || words.is(Role.AND, passage.tokens(), before);
    }

    /** "sur le sol français", "les data centers américains": the adjective of where something stands. */
    private boolean isGround(Passage passage, Part<Mention> name) {
        boolean government = Passage.between(passage.names(), name.from() - 2, name.to()).stream()
                .anyMatch(other -> other.what().entity().kind() == EntityKind.GOVERNMENT && other.to() >= name.from());
        return government
                || words.is(Role.GROUND, passage.tokens(), name.from() - 1)
                || words.is(Role.GROUND, passage.tokens(), name.from() - 2)
                        && passage.tokens().get(name.from() - 1).kind() == Token.Kind.WORD
                        && !words.is(Role.ARTICLE, passage.tokens(), name.from() - 1);
    }

    /** "X mise sur l'Espagne. Il y consacrera 3 milliards": the country the sentence before names last. */
    private Set<Entity> there(Telling telling, List<Passage> passages) {
        int index = telling.passage.sentence().index();
        boolean there = telling.governor
                .act()
                .filter(act -> words.anyIn(Role.THERE, telling.passage.tokens(), act.from(), act.to()))
                .isPresent();
        if (!there || index == 0) {
            return Set.of();
        }
        return passages.get(index - 1).names().stream()
                .filter(name -> name.what().entity().kind() == EntityKind.COUNTRY)
                .filter(name -> name.what().form() != Form.ADJECTIVE)
                .map(name -> name.what().entity())
                .reduce((first, second) -> second)
                .map(Set::of)
                .orElse(Set.of());
    }
}
