package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.model.Statement.MembershipStatement;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds who takes part in a named undertaking, funds it, leads it or equips it. Immutable. */
final class MembershipExtractor implements Extractor {

    /** How many sentences off the undertaking may be named where a text goes on speaking of its site. */
    private static final int NEAR = 6;

    private static final int CLOSE = 3;

    private final Reality reality = Reality.standard();
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
    public List<Statement> extract(Study study) {
        AnnotatedArticle article = study.article();
        Search search = new Search(article);
        Topic topic = study.topic();
        Alliances alliances = new Alliances(topic, words);
        Undertakings undertakings = study.undertakings();
        if (namesUndertakings(article)) {
            for (NamedSentence sentence : study.sentences(small)) {
                MembershipWords lexicon = words.get(sentence.sentence().language());
                if (lexicon != null) {
                    for (Placed<Mention> project : projects(sentence)) {
                        search.around(sentence, project, lexicon);
                    }
                    topic.built(sentence.sentence().index(), NEAR)
                            .ifPresent(built -> facilities(sentence, built, lexicon)
                                    .forEach(facility -> search.around(sentence, facility, lexicon)));
                    search.beside(sentence, undertakings, lexicon);
                    alliances
                            .topicAt(sentence)
                            .ifPresent(allied -> search.add(sentence, allied, "alliance", alliances.members(sentence)));
                    alliances
                            .topicAt(sentence)
                            .ifPresent(held -> search.add(sentence, held, "stake", Stakes.in(sentence, lexicon)));
                }
            }
        }
        return search.found;
    }

    private static boolean namesUndertakings(AnnotatedArticle article) {
        return article.entities().stream().anyMatch(e -> e.kind() == EntityKind.PROJECT);
    }

    /** "le site", "ce campus": where the text goes on speaking of what the undertaking builds. */
    private static List<Placed<Mention>> facilities(NamedSentence in, Entity undertaking, MembershipWords lexicon) {
        List<Placed<Mention>> facilities = new ArrayList<>();
        for (int at = 1; at < in.size(); at++) {
            boolean known =
                    in.small().isDefinite(in.token(at - 1)) || in.small().isDemonstrative(in.token(at - 1));
            if (!known || !lexicon.is(Frame.FACILITY, in.tokens(), at)) {
                continue;
            }
            int to = lexicon.phrases()
                    .longestAt(in.tokens(), at)
                    .map(PhraseMatcher.Match::to)
                    .orElse(at + 1);
            boolean bound = to < in.size()
                    && (in.small().isPrepositionOf(in.token(to))
                            || in.token(to).capitalized()
                            || in.mentionFrom(to).isPresent());
            if (!bound) {
                facilities.add(
                        new Placed<>(at, to, new Mention(in.span(at, to), undertaking, Mention.Form.DESCRIPTION)));
            }
        }
        return facilities;
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
                    .filter(e -> e.labels().stream().anyMatch(label -> opens(name, label)))
                    .map(e -> new Placed<>(
                            project.from(),
                            project.to(),
                            new Mention(project.what().span(), e, Mention.Form.NAME)))
                    .toList();
        }

        private static boolean opens(String name, String label) {
            return name.length() > label.length() && name.charAt(label.length()) == ' ' && name.startsWith(label);
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
            add(in, project, "noun", place.partners());
            add(in, project, "relative", place.relatives());
            add(in, project, "tie", new ProjectTies(in, project, lexicon, place).all());
        }

        /** Who builds, runs or supplies the undertaking in a sentence near its name. */
        void beside(NamedSentence in, Undertakings undertakings, MembershipWords lexicon) {
            int index = in.sentence().index();
            if (index < undertakings.first()) {
                undertakings
                        .near(index, 0, NEAR)
                        .ifPresent(topic -> add(in, topic, "site", Suppliers.builders(in, lexicon, topic)));
            }
            undertakings
                    .near(index, CLOSE, CLOSE)
                    .ifPresent(topic -> add(in, topic, "supplier", Suppliers.in(in, lexicon)));
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
                            reality.of(between(in, undertaking, member)),
                            Optional.empty());
                    found.add(new MembershipStatement(evidence, undertaking, entity));
                }
            }
        }
    }

    /**
     * Who funds an undertaking, by the sums the article says go to it: to it by name, or, beside its name, to nobody
     * else.
     *
     * @param statements of the article, memberships among them
     */
    List<Statement> funding(Study study, List<Statement> statements) {
        if (!namesUndertakings(study.article())
                || statements.stream().noneMatch(InvestmentStatement.class::isInstance)) {
            return List.of();
        }
        Topic topic = study.topic();
        Set<String> told = new HashSet<>();
        for (Statement statement : statements) {
            if (statement instanceof MembershipStatement member) {
                told.add(member.project().id() + " " + member.member().id());
            }
        }
        Set<Integer> sites = sites(study, topic);
        List<Statement> found = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof InvestmentStatement sum && !sum.background()) {
                funded(sum, topic, sites)
                        .ifPresent(undertaking -> sum.investors().stream()
                                .filter(e -> e.kind() == EntityKind.ORGANIZATION || e.kind() == EntityKind.GOVERNMENT)
                                .filter(e -> told.add(undertaking.id() + " " + e.id()))
                                .forEach(e ->
                                        found.add(new MembershipStatement(funding(sum, "funds"), undertaking, e))));
            }
        }
        return found;
    }

    /** The sentences that name the undertaking or go on speaking of its site. */
    private Set<Integer> sites(Study study, Topic topic) {
        Set<Integer> sites = new HashSet<>();
        for (NamedSentence sentence : study.sentences(small)) {
            int index = sentence.sentence().index();
            MembershipWords lexicon = words.get(sentence.sentence().language());
            Optional<Entity> built = topic.built(index, NEAR);
            boolean here = topic.near(index, 0).isPresent()
                    || lexicon != null
                            && built.isPresent()
                            && !facilities(sentence, built.get(), lexicon).isEmpty();
            if (here) {
                sites.add(index);
            }
        }
        return sites;
    }

    private static Optional<Entity> funded(InvestmentStatement sum, Topic topic, Set<Integer> sites) {
        Optional<Entity> named = sum.recipients().stream()
                .filter(e -> e.kind() == EntityKind.PROJECT)
                .findFirst();
        boolean nobody =
                sum.recipients().stream().allMatch(e -> e.kind() == EntityKind.PLACE || e.kind() == EntityKind.COUNTRY);
        int index = sum.evidence().sentence().index();
        return named.isPresent() || !nobody || !sites.contains(index) ? named : topic.built(index, NEAR);
    }

    private Evidence funding(InvestmentStatement sum, String name) {
        String rule = "member." + sum.evidence().sentence().language().tag() + "." + name;
        return new Evidence(
                sum.evidence().sentence(),
                sum.evidence().further(),
                sum.evidence().span(),
                rule,
                rules.get(rule).confidence(),
                sum.evidence().factuality(),
                sum.evidence().attribution());
    }

    /** The verb between a member and the undertaking. */
    private static Optional<Verb> between(NamedSentence in, Entity undertaking, Placed<Mention> member) {
        Optional<Verb> verb = Optional.empty();
        for (Placed<Mention> mention : in.mentions()) {
            if (NamedSentence.entity(mention).id() == undertaking.id() && verb.isEmpty()) {
                verb = mention.from() < member.from()
                        ? in.verbBetween(mention.to(), member.from())
                        : in.verbBetween(member.to(), mention.from());
            }
        }
        return verb;
    }

    /** Whether the frame asks for a verb. */
    static boolean isJoining(Frame frame) {
        return frame == Frame.JOINS || frame == Frame.ANNOUNCES;
    }
}
