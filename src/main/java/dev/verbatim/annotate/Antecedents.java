package dev.verbatim.annotate;

import dev.verbatim.annotate.Profile.Sighting;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Office;
import dev.verbatim.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses what words may point back to, by how near and how weighty each is. Confined to one sentence's search. */
final class Antecedents {

    /** By how much the best must lead. */
    private static final int LEAD = 2;

    private final Profiles profiles;
    private final List<CoreferenceLine> lines;
    private final CoreferenceLine here;

    Antecedents(Profiles profiles, List<CoreferenceLine> lines, CoreferenceLine here) {
        this.profiles = profiles;
        this.lines = lines;
        this.here = here;
    }

    /**
     * The entity that fits best, if it clearly does.
     *
     * @param token index of the first word that points back
     * @param bonus points for or against; empty to exclude
     */
    Optional<Entity> best(int token, Function<Profile, OptionalInt> bonus) {
        Entity best = null;
        int most = 0;
        int next = Integer.MIN_VALUE;
        for (Profile profile : profiles.near(here.sentence().index())) {
            Optional<Sighting> last = profile.lastBefore(here.sentence().index(), token);
            if (last.isEmpty()) {
                continue;
            }
            OptionalInt points = bonus.apply(profile);
            if (points.isEmpty()) {
                continue;
            }
            int score = salience(profile, last.get(), token) + points.getAsInt();
            if (score > most) {
                next = best == null ? next : most;
                most = score;
                best = profile.entity();
            } else {
                next = Math.max(next, score);
            }
        }
        boolean clear = most > LEAD && (long) most - next >= LEAD || most > 0 && next == Integer.MIN_VALUE;
        return best != null && clear ? Optional.of(best) : Optional.empty();
    }

    private int salience(Profile profile, Sighting last, int token) {
        int here = this.here.sentence().index();
        int distance = here - last.sentence();
        int near =
                distance == 0 ? 6 : distance == 1 ? 5 : distance == 2 ? 3 : distance <= 4 ? 2 : distance <= 9 ? 1 : -1;
        if (distance > 0 && paragraph(last.sentence()) != this.here.sentence().paragraph()) {
            near--;
        }
        int subject = last.subject() ? 2 : 0;
        boolean titled = isTitle(profile.sightings().getFirst().sentence());
        int before = seenBefore(profile, token);
        return near + subject + (titled ? 1 : 0) + before / 2;
    }

    /** How often it was mentioned before, up to six times. */
    private int seenBefore(Profile profile, int token) {
        int count = 0;
        for (Sighting sighting : profile.sightings()) {
            boolean earlier = sighting.sentence() < here.sentence().index()
                    || sighting.sentence() == here.sentence().index() && sighting.token() < token;
            if (!earlier || ++count == 6) {
                break;
            }
        }
        return count;
    }

    private int paragraph(int sentence) {
        return line(sentence).map(l -> l.sentence().paragraph()).orElse(-1);
    }

    private boolean isTitle(int sentence) {
        return line(sentence)
                .filter(l -> l.sentence().kind() == Region.Kind.TITLE)
                .isPresent();
    }

    private Optional<CoreferenceLine> line(int sentence) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int index = lines.get(middle).sentence().index();
            if (index == sentence) {
                return Optional.of(lines.get(middle));
            }
            if (index < sentence) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The last entity seen before the token, not more than {@code reach} sentences ago. */
    Optional<Entity> last(int token, int reach, Predicate<Profile> test) {
        Entity best = null;
        int sentence = -1;
        int place = -1;
        for (Profile profile : profiles.near(here.sentence().index())) {
            Optional<Sighting> last = profile.lastBefore(here.sentence().index(), token);
            if (last.isEmpty() || here.sentence().index() - last.get().sentence() > reach || !test.test(profile)) {
                continue;
            }
            boolean later = last.get().sentence() > sentence
                    || last.get().sentence() == sentence && last.get().token() > place;
            if (later) {
                best = profile.entity();
                sentence = last.get().sentence();
                place = last.get().token();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The sentence right before this one, unless it is in another language or a byline. */
    Optional<CoreferenceLine> lineBefore() {
        return line(here.sentence().index() - 1);
    }

    /** Whose office the house is only named for, "…, dit Paul Roy, le patron d'EDF": the one told of right before it. */
    Optional<Profile> holderBeside(Entity house, int token) {
        Optional<Sighting> seen = profiles.of(house).lastBefore(here.sentence().index(), token);
        return profiles.near(here.sentence().index()).stream()
                .filter(p -> p.offices().stream().anyMatch(held -> held.house() == house.id()))
                .filter(p -> p.lastBefore(here.sentence().index(), token)
                        .filter(s -> seen.isPresent()
                                && s.sentence() == seen.get().sentence()
                                && s.token() < seen.get().token())
                        .isPresent())
                .findFirst();
    }

    /** The last office named in this sentence or the one before it, ahead of {@code offset}. */
    Optional<Office> lastOfficeBefore(int offset) {
        int index = here.sentence().index();
        Optional<Office> inHere =
                here.offices().stream().filter(o -> o.span().end() <= offset).reduce((first, second) -> second);
        return inHere.or(() -> line(index - 1).flatMap(l -> l.offices().stream().reduce((first, second) -> second)));
    }

    /** Whether a person or house is mentioned with or after the office and before {@code offset}. */
    boolean isNamedSince(Office office, int offset) {
        int index = here.sentence().index();
        return Stream.concat(
                        here.mentions().stream(), line(index - 1).map(l -> l.mentions()).orElse(List.of()).stream())
                .anyMatch(m -> m.entity().kind().isActor()
                        && m.span().end() <= offset
                        && (m.span().contains(office.span())
                                || m.span().begin() >= office.span().end()
                                || office.span().begin() - m.span().end() < 4
                                        && m.span().end() <= office.span().begin()));
    }

    /** The only one that passes the test and was seen before; none if there are two. */
    Optional<Entity> only(int token, Predicate<Profile> test) {
        List<Profile> fitting = profiles.near(here.sentence().index()).stream()
                .filter(p -> p.lastBefore(here.sentence().index(), token).isPresent())
                .filter(test)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0).entity()) : Optional.empty();
    }
}
