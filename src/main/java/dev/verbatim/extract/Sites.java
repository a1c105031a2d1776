package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Money;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What gets the money of a site that has no name but its town's, and of a plant that is bought: "construit à Ulsan un
 * centre pour 5 milliards", "le rachat de l'usine que Sharp exploitait".
 */
final class Sites {

    private static final int NEAR = 6;
    private static final int FAR = 14;

    private final Frames frames;
    private final MoneyWords words;
    private final Subjects subjects;
    private final Set<String> regions = new HashSet<>();

    Sites(Frames frames, MoneyWords words, Language language) {
        this.frames = frames;
        this.words = words;
        this.subjects = new Subjects(frames, words);
        Table.find("lexicon/" + language.tag() + "/places.tsv").map(Table::rows).orElse(List.of()).stream()
                .filter(row -> !row.get("type").equals("city"))
                .forEach(row -> regions.add(Folding.fold(row.get("place"))));
    }

    /** Whether a place is no wider than a town, so that it can stand for what is built there. */
    boolean isTown(Entity place) {
        return place.kind() == EntityKind.PLACE && !regions.contains(Folding.fold(place.name()));
    }

    /** The towns beside the nouns for what is built, near the sum; empty if nothing is. */
    List<Entity> towns(Passage passage, Part<Money> sum, Governor governor) {
        Frame frame = governor.frame();
        boolean builds = frame.is("project") || frame.is("build") || frame.target() == Party.RECIPIENT;
        if (!builds) {
            return List.of();
        }
        int begin =
                Math.min(governor.act().map(Part::from).orElse(governor.from()), Math.min(governor.from(), sum.from()));
        List<Entity> towns = new ArrayList<>();
        for (Part<Mention> name : Passage.between(passage.names(), begin, sum.to() + FAR)) {
            if (isTown(passage.entity(name))
                    && words.before(Role.SPOT, passage.tokens(), name.from()) >= 0
                    && isBesideSite(passage, name)) {
                towns.add(passage.entity(name));
            }
        }
        return towns;
    }

    private boolean isBesideSite(Passage passage, Part<Mention> name) {
        List<Token> tokens = passage.tokens();
        for (int i = Math.max(0, name.from() - NEAR); i < Math.min(tokens.size(), name.to() + NEAR + 2); i++) {
            boolean site = frames.nounAt(tokens, i)
                    .filter(noun -> noun.frame().is("project") && words.is(Role.FACILITY, tokens, noun.from()))
                    .isPresent();
            if (site && !passage.hasFiniteBetween(Math.min(i, name.from()), Math.max(i, name.from()))) {
                return true;
            }
        }
        return false;
    }

    /** "que Sharp exploitait", "owned by Sharp" behind a purchase: who had it till then. */
    List<Part<Mention>> owners(Passage passage, Part<Money> sum, Governor governor) {
        if (!governor.frame().is("purchase") && !governor.frame().is("buy")) {
            return List.of();
        }
        int begin = Math.min(governor.from(), sum.from());
        for (var act : Passage.between(passage.acts(), begin, sum.to() + FAR + FAR)) {
            boolean had = frames.owns(act.what().lemma()) && act.what().finite();
            List<Part<Mention>> owners = had ? subjects.of(passage, act) : List.of();
            if (!owners.isEmpty()
                    && owners.get(0).from() > begin
                    && words.is(Role.RELATIVE, passage.tokens(), owners.get(0).from() - 1)) {
                return owners;
            }
        }
        return List.of();
    }
}
