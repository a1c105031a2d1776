package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.MembershipStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds who takes part in a named undertaking, funds it, leads it or equips it. Immutable. */
final class MembershipExtractor implements Extractor {

    private final Rules rules;
    private final Map<Language, SmallWords> small = new HashMap<>();
    private final Map<Language, MembershipWords> words = new HashMap<>();

    MembershipExtractor(Rules rules, List<Language> languages) {
        this.rules = rules;
        for (Language language : languages) {
            small.put(language, new SmallWords(language));
            words.put(language, new MembershipWords(language));
        }
    }

    @Override
    public List<Statement> extract(AnnotatedArticle article) {
        Search search = new Search(article);
        Alliances alliances = new Alliances(article, words);
        if (article.entities().stream().anyMatch(e -> e.kind() == EntityKind.PROJECT)) {
            for (NamedSentence sentence : NamedSentence.of(article, small)) {
                MembershipWords lexicon = words.get(sentence.sentence().language());
                if (lexicon != null) {
                    for (Placed<Mention> project : projects(sentence)) {
                        search.around(sentence, project, lexicon);
                    }
                    alliances
                            .topicAt(sentence)
                            .ifPresent(topic -> search.add(sentence, topic, "alliance", alliances.members(sentence)));
                }
            }
        }
        return search.found;
    }

    private static List<Placed<Mention>> projects(NamedSentence in) {
        return in.mentions().stream()
                .filter(m -> NamedSentence.kind(m) == EntityKind.PROJECT)
                .toList();
    }

    /** One article's search. */
    private final class Search {
        private final List<Statement> found = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private final List<Entity> houses;

        Search(AnnotatedArticle article) {
            houses = article.entities().stream()
                    .filter(e -> e.kind() == EntityKind.ORGANIZATION)
                    .toList();
        }

        /** "OpenAI pour les pays": whose name the undertaking bears. */
        private List<Placed<Mention>> namesakes(Placed<Mention> project) {
            String name = NamedSentence.entity(project).name();
            return houses.stream()
                    .filter(e -> e.labels().stream().anyMatch(l -> name.startsWith(l + " ")))
                    .map(e -> new Placed<>(
                            project.from(),
                            project.to(),
                            new Mention(project.what().span(), e, Mention.Form.NAME)))
                    .toList();
        }

        void around(NamedSentence in, Placed<Mention> project, MembershipWords lexicon) {
            ProjectPlace place = new ProjectPlace(in, project, lexicon);
            add(in, project, "owner", place.owners());
            add(in, project, "owner", namesakes(project));
            add(in, project, "headline", place.headline());
            add(in, project, "gathers", place.objects());
            add(in, project, "joins", place.subjects());
            add(in, project, "passive", place.agents());
            add(in, project, "noun", place.called());
        }

        private void add(NamedSentence in, Placed<Mention> project, String name, List<Placed<Mention>> members) {
            add(in, NamedSentence.entity(project), name, members);
        }

        void add(NamedSentence in, Entity undertaking, String name, List<Placed<Mention>> members) {
            String rule = "member." + in.sentence().language().tag() + "." + name;
            for (Placed<Mention> member : members) {
                Entity entity = NamedSentence.entity(member);
                if (told.add(undertaking.id() + " " + entity.id() + " "
                        + in.sentence().index())) {
                    Evidence evidence = new Evidence(
                            in.sentence(),
                            List.of(),
                            member.what().span(),
                            rule,
                            rules.get(rule).confidence(),
                            Factuality.ASSERTED,
                            Optional.empty());
                    found.add(new MembershipStatement(evidence, undertaking, entity));
                }
            }
        }
    }

    /** Whether the frame asks for a verb. */
    static boolean isJoining(Frame frame) {
        return frame == Frame.JOINS || frame == Frame.ANNOUNCES;
    }
}
