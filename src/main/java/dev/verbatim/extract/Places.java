package dev.verbatim.extract;

import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the countries where an investment is to be spent: those its sentence places it in, else its paragraph. */
final class Places {

    private final MoneyWords words;

    Places(MoneyWords words) {
        this.words = words;
    }

    void add(Telling telling, List<Passage> passages) {
        if (!telling.cast.countries.isEmpty()) {
            return;
        }
        Set<Entity> found = placesIn(telling.passage, telling.cast);
        if (found.isEmpty()) {
            int index = telling.passage.sentence().index();
            int paragraph = telling.passage.sentence().paragraph();
            for (int i = index - 1;
                    i >= 0 && passages.get(i).sentence().paragraph() == paragraph && found.isEmpty();
                    i--) {
                found = placesIn(passages.get(i), telling.cast);
            }
        }
        telling.cast.countries.addAll(found);
    }

    private Set<Entity> placesIn(Passage passage, Cast cast) {
        Set<Entity> found = new LinkedHashSet<>();
        boolean listed = false;
        for (Part<Mention> name : passage.names()) {
            Entity entity = name.what().entity();
            if (entity.kind() != EntityKind.COUNTRY || cast.investors.contains(entity)) {
                continue;
            }
            boolean place = name.what().form() == Form.ADJECTIVE
                    ? isGround(passage, name)
                    : words.before(Role.PLACE, passage.tokens(), skipArticle(passage, name.from())) >= 0;
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

    private int skipArticle(Passage passage, int index) {
        boolean article = words.is(Role.ARTICLE, passage.tokens(), index - 1)
                && !words.is(Role.PLACE, passage.tokens(), index - 1);
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
        return words.is(Role.GROUND, passage.tokens(), name.from() - 1);
    }
}
