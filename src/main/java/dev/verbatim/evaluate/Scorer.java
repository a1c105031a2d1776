package dev.verbatim.evaluate;

import static dev.verbatim.evaluate.Comparison.code;

import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Money;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Scores one article against its gold, figure by figure. */
final class Scorer {

    private final Gold gold;
    private final LinkedArticle article;
    private final Function<String, Optional<String>> wikidata;
    private final Names names;
    private final Comparison comparison;
    private final Map<String, Tally> tallies;

    Scorer(Gold gold, LinkedArticle article, Vocabulary vocabulary, Map<String, Tally> tallies) {
        this.gold = gold;
        this.article = article;
        this.wikidata = vocabulary.wikidata();
        this.names = new Names(gold, article, vocabulary.labels());
        this.comparison = new Comparison(gold, article, names);
        this.tallies = tallies;
    }

    void score(RuleTally rules) {
        actors();
        countries();
        projects();
        roles();
        amounts();
        investments();
        quantities();
        claims();
        article.source().statements().forEach(s -> rules.count(s, comparison.isRight(s)));
    }

    // ---- entities

    private List<Entity> entities(Predicate<EntityKind> kind) {
        return article.source().source().entities().stream()
                .filter(e -> kind.test(e.kind()))
                .toList();
    }

    private void actors() {
        List<Entity> found = entities(EntityKind::isActor);
        for (Entity entity : found) {
            Set<String> labels = names.labels(entity);
            found("actors", gold.actors().stream().anyMatch(a -> meets(a, labels)), entity.name(), mentioned(entity));
        }
        for (Gold.Actor actor : gold.actors()) {
            List<Entity> mine =
                    found.stream().filter(e -> meets(actor, names.labels(e))).toList();
            String where = mine.isEmpty() ? named(actor.name()) : mentioned(mine.get(0));
            gold("actors", !mine.isEmpty(), actor.name(), where);
            if (!mine.isEmpty()) {
                boolean kind = mine.stream().anyMatch(e -> code(e.kind()).equals(actor.kind()));
                gold("actor kind", kind, actor.name() + " is " + actor.kind(), where);
            }
            actor.wikidata()
                    .ifPresent(id -> gold("actor wikidata", isLinked(mine, id), actor.name() + " is " + id, where));
        }
    }

    private boolean isLinked(List<Entity> entities, String id) {
        return entities.stream()
                .anyMatch(e -> wikidata.apply(article.of(e).key()).equals(Optional.of(id)));
    }

    private static boolean meets(Gold.Actor actor, Set<String> labels) {
        return Names.forms(actor.name(), actor.aliases()).stream().anyMatch(labels::contains);
    }

    private void countries() {
        Set<String> found = new LinkedHashSet<>();
        for (Entity country : entities(k -> k == EntityKind.COUNTRY)) {
            String iso = comparison.iso(country);
            if (found.add(iso)) {
                boolean right = gold.countries().stream().anyMatch(c -> c.iso().equals(iso));
                found("countries", right, iso, mentioned(country));
            }
        }
        Set<String> told = new LinkedHashSet<>();
        for (Gold.Country country : gold.countries()) {
            if (told.add(country.iso())) {
                gold("countries", found.contains(country.iso()), country.iso(), joined(country.evidence()));
            }
        }
    }

    private void projects() {
        List<Entity> found = entities(k -> k == EntityKind.PROJECT);
        found.forEach(e -> found(
                "projects", gold.projects().stream().anyMatch(p -> names.same(e, p.name())), e.name(), mentioned(e)));
        gold.projects()
                .forEach(p -> gold(
                        "projects", found.stream().anyMatch(e -> names.same(e, p.name())), p.name(), named(p.name())));
        List<Statement.MembershipStatement> members =
                distinctPairs(Statement.MembershipStatement.class, m -> List.of(m.project(), m.member()));
        members.forEach(m -> found(
                "members",
                comparison.isMember(m),
                m.project().name() + " <- " + m.member().name(),
                m));
        gold.projects()
                .forEach(p -> p.members()
                        .forEach(n -> gold(
                                "members",
                                members.stream()
                                        .anyMatch(m -> names.same(m.project(), p.name()) && names.same(m.member(), n)),
                                p.name() + " <- " + n,
                                named(n))));
    }

    private void roles() {
        List<Statement.RoleStatement> found =
                distinctPairs(Statement.RoleStatement.class, r -> List.of(r.person(), r.organization()));
        List<Gold.Role> golds = comparison.roles();
        found.forEach(r -> found(
                "roles",
                golds.stream().anyMatch(g -> comparison.fits(r, g)),
                r.person().name() + " @ " + r.organization().name(),
                r));
        golds.forEach(g -> gold(
                "roles",
                found.stream().anyMatch(r -> comparison.fits(r, g)),
                g.person() + " @ " + g.organization().orElseThrow(),
                joined(g.evidence())));
    }

    private <S extends Statement> List<S> distinctPairs(Class<S> kind, Function<S, List<Entity>> pair) {
        Set<List<Entity>> seen = new LinkedHashSet<>();
        return statements(kind).stream().filter(s -> seen.add(pair.apply(s))).toList();
    }

    // ---- figures

    private void amounts() {
        List<Statement> found = new ArrayList<>(statements(Statement.AmountStatement.class));
        found.addAll(statements(Statement.InvestmentStatement.class));
        sums("amounts", found, gold.amounts());
        sums("investments", List.copyOf(statements(Statement.InvestmentStatement.class)), comparison.investments());
    }

    private void sums(String figure, List<Statement> found, List<Gold.Amount> golds) {
        found.forEach(s -> found(figure, golds.stream().anyMatch(g -> Comparison.fits(money(s), g)), tell(s), s));
        golds.forEach(g -> gold(
                figure, found.stream().anyMatch(s -> Comparison.fits(money(s), g)), tell(g), joined(g.evidence())));
    }

    private void investments() {
        for (Gold.Amount g : comparison.investments()) {
            List<Statement.InvestmentStatement> fitting = statements(Statement.InvestmentStatement.class).stream()
                    .filter(s -> Comparison.fits(s.money(), g))
                    .toList();
            List<Statement.InvestmentStatement> exact = fitting.stream()
                    .filter(s -> Names.inSentence(g.evidence(), comparison.sentence(s)))
                    .toList();
            List<Statement.InvestmentStatement> mine = exact.isEmpty() ? fitting : exact;
            if (!mine.isEmpty()) {
                investment(g, mine);
            }
        }
    }

    private void investment(Gold.Amount g, List<Statement.InvestmentStatement> mine) {
        slot("investment investors", g, mine, Statement.InvestmentStatement::investors, g.investors());
        slot("investment recipients", g, mine, Statement.InvestmentStatement::recipients, g.recipients());
        g.countries()
                .forEach(c -> detail(
                        "countries",
                        g,
                        mine.stream()
                                .flatMap(s -> s.countries().stream())
                                .anyMatch(e -> comparison.iso(e).equals(c)
                                        || names.labels(e).contains(Names.label(c))),
                        " in " + c));
        g.status()
                .ifPresent(status -> detail(
                        "status",
                        g,
                        mine.stream().anyMatch(s -> code(s.status()).equals(status)),
                        " status=" + status + " got "
                                + mine.stream().map(s -> code(s.status())).toList()));
        List<String> qualifiers =
                mine.stream().map(s -> code(s.money().figure().qualifier())).toList();
        detail(
                "qualifier",
                g,
                qualifiers.contains(g.qualifier()),
                " qualifier=" + g.qualifier() + " got " + qualifiers);
        g.end()
                .ifPresent(end -> detail(
                        "period", g, mine.stream().anyMatch(s -> starts(s.when().end(), end)), " end=" + end));
        g.duration()
                .ifPresent(length -> detail(
                        "period",
                        g,
                        mine.stream().anyMatch(s -> starts(s.when().duration(), length)),
                        " duration=" + length));
    }

    private void detail(String what, Gold.Amount g, boolean hit, String told) {
        gold("investment " + what, hit, tell(g) + told, joined(g.evidence()));
    }

    private static boolean starts(Optional<?> value, String expected) {
        return value.map(Object::toString).orElse("").startsWith(expected);
    }

    private void slot(
            String figure,
            Gold.Amount g,
            List<Statement.InvestmentStatement> mine,
            Function<Statement.InvestmentStatement, List<Entity>> party,
            List<String> golds) {
        Set<Entity> parties = new LinkedHashSet<>();
        mine.forEach(s -> parties.addAll(party.apply(s)));
        String where = joined(g.evidence());
        parties.forEach(e -> found(figure, comparison.isAmong(e, golds), tell(g) + ": " + e.name(), where));
        golds.forEach(n -> gold(figure, parties.stream().anyMatch(e -> names.same(e, n)), tell(g) + ": " + n, where));
    }

    private void quantities() {
        List<Statement.QuantityStatement> found = statements(Statement.QuantityStatement.class);
        found.forEach(q -> found(
                "quantities",
                gold.quantities().stream().anyMatch(g -> Comparison.fits(q, g)),
                q.quantity().figure().value() + " " + q.quantity().unit(),
                q));
        gold.quantities()
                .forEach(g -> gold(
                        "quantities",
                        found.stream().anyMatch(q -> Comparison.fits(q, g)),
                        g.value() + " " + g.unit(),
                        joined(g.evidence())));
    }

    private static Money money(Statement statement) {
        return switch (statement) {
            case Statement.AmountStatement a -> a.money();
            case Statement.InvestmentStatement i -> i.money();
            default -> throw new IllegalArgumentException("no sum in " + statement);
        };
    }

    // ---- claims

    private void claims() {
        List<Statement.Claim> found = statements(Statement.Claim.class);
        for (Statement.Claim claim : found) {
            String what = claim.speaker().map(Entity::name).orElse("anonymous");
            found("claims", comparison.isRight(claim), what, claim);
            found("claim sentences", gold.claims().stream().anyMatch(g -> comparison.stands(claim, g)), what, claim);
        }
        for (Gold.Claim g : gold.claims()) {
            List<Statement.Claim> mine = found.stream()
                    .filter(c -> comparison.stands(c, g) && comparison.speaks(c, g))
                    .toList();
            String what = g.speaker().orElse("anonymous");
            String where = joined(g.evidence());
            gold("claims", !mine.isEmpty(), what, where);
            gold("claim sentences", found.stream().anyMatch(c -> comparison.stands(c, g)), what, where);
            if (!mine.isEmpty()) {
                List<String> stances = mine.stream().map(c -> code(c.stance())).toList();
                gold(
                        "claim stance",
                        stances.contains(g.stance()),
                        what + " stance=" + g.stance() + " got " + stances,
                        where);
            }
        }
    }

    // ---- words

    private <S extends Statement> List<S> statements(Class<S> kind) {
        return article.source().statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String tell(Statement statement) {
        Money money = money(statement);
        return money.figure().value() + " " + money.currency().orElse("?");
    }

    private static String tell(Gold.Amount g) {
        return g.value().toBigInteger() + " " + g.currency().orElse("?") + " " + g.kind();
    }

    private static String joined(List<String> evidence) {
        return String.join(" / ", evidence);
    }

    /** The sentence that mentions an entity first; empty if none does. */
    private String mentioned(Entity entity) {
        return article.source().source().mentions().stream()
                .filter(mention -> mention.entity().equals(entity))
                .map(Mention::span)
                .findFirst()
                .flatMap(span -> sentences().stream()
                        .filter(sentence -> sentence.span().contains(span))
                        .findFirst())
                .map(this::text)
                .orElse("");
    }

    /** The first sentence that holds a name; empty if none does. */
    private String named(String name) {
        String words = Names.norm(name);
        return sentences().stream()
                .map(this::text)
                .filter(sentence -> Names.norm(sentence).contains(words))
                .findFirst()
                .orElse("");
    }

    private List<Sentence> sentences() {
        return article.source().source().source().sentences();
    }

    private String text(Sentence sentence) {
        return sentence.span().in(article.source().source().source().article().text());
    }

    private void found(String figure, boolean right, String what, Statement statement) {
        tally(figure)
                .found(
                        right,
                        new Finding(
                                gold.doc(),
                                what,
                                comparison.sentence(statement),
                                statement.evidence().rule()));
    }

    private void found(String figure, boolean right, String what, String sentence) {
        tally(figure).found(right, new Finding(gold.doc(), what, sentence, ""));
    }

    private void gold(String figure, boolean hit, String what, String sentence) {
        tally(figure).gold(hit, new Finding(gold.doc(), what, sentence, ""));
    }

    private Tally tally(String figure) {
        return tallies.computeIfAbsent(figure, f -> new Tally());
    }

    /**
     * What the vocabularies know of a key.
     *
     * @param labels all labels of the entry; none if there is no such entry
     * @param wikidata its Wikidata id, such as {@code Q42}
     */
    record Vocabulary(Function<String, Collection<String>> labels, Function<String, Optional<String>> wikidata) {}
}
