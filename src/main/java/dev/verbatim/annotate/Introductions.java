package dev.verbatim.annotate;

import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds whom a description introduces that opens a sentence, or tells who speaks: the one person whom the sentence
 * before named without a word of what they are. "« Rien n'est joué », dit Paul Roy. Le maire de Ploumel attend."
 * Confined to one sentence.
 */
final class Introductions {

    private final CoreferenceLine line;
    private final Antecedents antecedents;
    private final Profiles profiles;
    private final NameWords words;

    Introductions(CoreferenceLine line, Antecedents antecedents, Profiles profiles, NameWords words) {
        this.line = line;
        this.antecedents = antecedents;
        this.profiles = profiles;
        this.words = words;
    }

    /**
     * The person, if there is no doubt.
     *
     * @param at index of the first word of the description
     * @param feminine its gender, empty if it fits both
     */
    Optional<Entity> at(int at, Optional<Boolean> feminine) {
        return isTold(at) ? onlyPersonBefore(at).filter(one -> isUntold(one, feminine)) : Optional.empty();
    }

    /**
     * Whom "cet ancien d'EDF", "l'enseignante retraitée" mean: the one person of the sentence before.
     *
     * @param at index of the first word of the description, which opens its sentence or tells who speaks
     * @param noun index of its noun
     */
    Optional<Entity> again(int at, int noun) {
        Optional<Boolean> feminine = words.articleGender(
                        line.sentence().tokens().get(at))
                .or(() -> words.gender(line.sentence().tokens().get(noun)));
        return isTold(at) ? onlyPersonBefore(at).filter(one -> fits(one, feminine)) : Optional.empty();
    }

    private boolean isTold(int at) {
        return at == 0 || new SpeakerUse(words).isSpeaker(line.sentence().tokens(), at);
    }

    private Optional<Entity> onlyPersonBefore(int at) {
        Optional<CoreferenceLine> before = isPersonNamedBefore(at) ? Optional.empty() : before();
        Entity only = null;
        Set<Integer> persons = new TreeSet<>();
        for (Mention mention : before.map(CoreferenceLine::mentions).orElse(List.of())) {
            if (mention.entity().kind() == EntityKind.PERSON
                    && persons.add(mention.entity().id())) {
                only = mention.entity();
            }
        }
        return persons.size() == 1 ? Optional.ofNullable(only) : Optional.empty();
    }

    private boolean isPersonNamedBefore(int at) {
        int begin = line.sentence().tokens().get(at).span().begin();
        return line.mentions().stream()
                .anyMatch(
                        m -> m.entity().kind() == EntityKind.PERSON && m.span().begin() < begin);
    }

    /** The sentence before, in the same paragraph. */
    private Optional<CoreferenceLine> before() {
        return antecedents
                .lineBefore()
                .filter(l -> l.sentence().paragraph() == line.sentence().paragraph());
    }

    /** Whether neither the article nor the vocabulary has told what the person is. */
    private boolean isUntold(Entity person, Optional<Boolean> feminine) {
        Profile profile = profiles.of(person);
        return fits(person, feminine)
                && profile.offices().isEmpty()
                && profile.entry().filter(e -> !e.leads().isEmpty()).isEmpty();
    }

    private boolean fits(Entity person, Optional<Boolean> feminine) {
        Optional<Boolean> known = profiles.of(person).feminine();
        return feminine.isEmpty() || known.isEmpty() || known.equals(feminine);
    }
}
