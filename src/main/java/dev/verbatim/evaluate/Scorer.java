package dev.verbatim.evaluate;

import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Figure;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Money;
import dev.verbatim.model.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Scores one article against its gold; the same comparisons as the published scorer. */
final class Scorer {

    private static final double TOLERANCE = 0.005;

    private final Gold gold;
    private final LinkedArticle article;
    private final Function<String, Optional<String>> wikidata;
    private final Names names;
    private final Map<String, Tally> tallies;
    private final String text;

    Scorer(Gold gold, LinkedArticle article, Vocabulary vocabulary, Map<String, Tally> tallies) {
        this.gold = gold;
        this.article = article;
        this.wikidata = vocabulary.wikidata();
        this.names = new Names(gold, article, vocabulary.labels());
        this.tallies = tallies;
        this.text = article.source().source().source().article().text();
    }

    void score() {
        actors();
        countries();
        projects();
        roles();
        amounts();
        investments();
        quantities();
        claims();
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
            found("actors", gold.actors().stream().anyMatch(a -> meets(a, labels)), entity.name());
        }
        for (Gold.Actor actor : gold.actors()) {
            List<Entity> mine =
                    found.stream().filter(e -> meets(actor, names.labels(e))).toList();
            gold("actors", !mine.isEmpty(), actor.name());
            if (!mine.isEmpty()) {
                gold(
                        "actor kind",
                        mine.stream().anyMatch(e -> code(e.kind()).equals(actor.kind())),
                        actor.name() + " is " + actor.kind());
            }
            actor.wikidata()
                    .ifPresent(id -> gold(
                            "actor wikidata",
                            mine.stream()
                                    .anyMatch(e ->
                                            wikidata.apply(article.of(e).key()).equals(Optional.of(id))),
                            actor.name() + " is " + id));
        }
    }

    private static boolean meets(Gold.Actor actor, Set<String> labels) {
        return Names.forms(actor.name(), actor.aliases()).stream().anyMatch(labels::contains);
    }

    private void countries() {
        Set<String> found = new LinkedHashSet<>();
        entities(k -> k == EntityKind.COUNTRY).forEach(e -> found.add(iso(e)));
        found.forEach(iso -> found("countries", gold.countries().contains(iso), iso));
        gold.countries().stream().distinct().forEach(iso -> gold("countries", found.contains(iso), iso));
    }

    private String iso(Entity country) {
        String key = article.of(country).key();
        return key.substring(key.indexOf('/') + 1);
    }

    private void projects() {
        List<Entity> found = entities(k -> k == EntityKind.PROJECT);
        found.forEach(e ->
                found("projects", gold.projects().stream().anyMatch(p -> names.same(e, p.name())), e.name()));
        gold.projects().forEach(p -> gold("projects", found.stream().anyMatch(e -> names.same(e, p.name())), p.name()));
        List<Statement.MembershipStatement> members =
                distinctPairs(Statement.MembershipStatement.class, m -> List.of(m.project(), m.member()));
        members.forEach(m -> found(
                "members",
                gold.projects().stream()
                        .anyMatch(p -> names.same(m.project(), p.name())
                                && p.members().stream().anyMatch(n -> names.same(m.member(), n))),
                m.project().name() + " <- " + m.member().name()));
        gold.projects()
                .forEach(p -> p.members()
                        .forEach(n -> gold(
                                "members",
                                members.stream()
                                        .anyMatch(m -> names.same(m.project(), p.name()) && names.same(m.member(), n)),
                                p.name() + " <- " + n)));
    }

    private void roles() {
        List<Statement.RoleStatement> found =
                distinctPairs(Statement.RoleStatement.class, r -> List.of(r.person(), r.organization()));
        List<Gold.Role> golds =
                gold.roles().stream().filter(r -> r.organization().isPresent()).toList();
        found.forEach(r -> found(
                "roles",
                golds.stream().anyMatch(g -> meets(r, g)),
                r.person().name() + " @ " + r.organization().name() + quote(r)));
        golds.forEach(g -> gold(
                "roles",
                found.stream().anyMatch(r -> meets(r, g)),
                g.person() + " @ " + g.organization().orElseThrow()));
    }

    private boolean meets(Statement.RoleStatement role, Gold.Role g) {
        Set<String> organization = names.labels(role.organization());
        if (role.organization().kind() == EntityKind.COUNTRY) {
            organization.add(Names.label(iso(role.organization())));
        }
        return names.same(role.person(), g.person())
                && names.same(organization, g.organization().orElseThrow());
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
        sums("investments", List.copyOf(statements(Statement.InvestmentStatement.class)), investmentGold());
    }

    private void sums(String figure, List<Statement> found, List<Gold.Amount> golds) {
        found.forEach(s -> found(figure, golds.stream().anyMatch(g -> fits(money(s), g)), tell(s)));
        golds.forEach(g -> gold(figure, found.stream().anyMatch(s -> fits(money(s), g)), tell(g)));
    }

    private List<Gold.Amount> investmentGold() {
        return gold.amounts().stream()
                .filter(a -> a.kind().equals("investment"))
                .toList();
    }

    private void investments() {
        for (Gold.Amount g : investmentGold()) {
            List<Statement.InvestmentStatement> fitting = statements(Statement.InvestmentStatement.class).stream()
                    .filter(s -> fits(s.money(), g))
                    .toList();
            List<Statement.InvestmentStatement> exact = fitting.stream()
                    .filter(s -> Names.inSentence(g.evidence(), sentence(s)))
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
                .forEach(c -> gold(
                        "investment countries",
                        mine.stream()
                                .flatMap(s -> s.countries().stream())
                                .anyMatch(
                                        e -> iso(e).equals(c) || names.labels(e).contains(Names.label(c))),
                        tell(g) + " in " + c));
        g.status()
                .ifPresent(status -> gold(
                        "investment status",
                        mine.stream().anyMatch(s -> code(s.status()).equals(status)),
                        tell(g) + " status=" + status + " got "
                                + mine.stream().map(s -> code(s.status())).toList()));
        gold(
                "investment qualifier",
                mine.stream().anyMatch(s -> code(s.money().figure().qualifier()).equals(g.qualifier())),
                tell(g) + " qualifier=" + g.qualifier() + " got "
                        + mine.stream()
                                .map(s -> code(s.money().figure().qualifier()))
                                .toList());
        g.end()
                .ifPresent(end -> gold(
                        "investment period",
                        mine.stream().anyMatch(s -> starts(s.when().end(), end)),
                        tell(g) + " end=" + end));
        g.duration()
                .ifPresent(length -> gold(
                        "investment period",
                        mine.stream().anyMatch(s -> starts(s.when().duration(), length)),
                        tell(g) + " duration=" + length));
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
        parties.forEach(e -> found(figure, golds.stream().anyMatch(n -> names.same(e, n)), tell(g) + ": " + e.name()));
        golds.forEach(n -> gold(figure, parties.stream().anyMatch(e -> names.same(e, n)), tell(g) + ": " + n));
    }

    private void quantities() {
        List<Statement.QuantityStatement> found = statements(Statement.QuantityStatement.class);
        found.forEach(q -> found(
                "quantities",
                gold.quantities().stream().anyMatch(g -> fits(q, g)),
                q.quantity().figure().value() + " " + q.quantity().unit() + quote(q)));
        gold.quantities()
                .forEach(g -> gold("quantities", found.stream().anyMatch(q -> fits(q, g)), g.value() + " " + g.unit()));
    }

    private static boolean fits(Statement.QuantityStatement q, Gold.Count g) {
        return near(q.quantity().figure().value(), g.value())
                && unit(q.quantity().unit()).equals(unit(g.unit()));
    }

    private static String unit(String unit) {
        return Names.norm(unit).replaceFirst("s$", "").replace("centre", "center");
    }

    private static boolean fits(Money money, Gold.Amount g) {
        return near(money.figure().value(), g.value())
                && (g.currency().isEmpty() || g.currency().equals(money.currency()));
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return Math.abs(a.doubleValue() - b.doubleValue())
                <= TOLERANCE * Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue()));
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
            String what = claim.speaker().map(Entity::name).orElse("anonymous") + quote(claim);
            found("claims", gold.claims().stream().anyMatch(g -> where(claim, g) && speaks(claim, g)), what);
            found("claim sentences", gold.claims().stream().anyMatch(g -> where(claim, g)), what);
        }
        for (Gold.Claim g : gold.claims()) {
            List<Statement.Claim> mine =
                    found.stream().filter(c -> where(c, g) && speaks(c, g)).toList();
            String what =
                    g.speaker().orElse("anonymous") + ": « " + g.evidence().get(0) + " »";
            gold("claims", !mine.isEmpty(), what);
            gold("claim sentences", found.stream().anyMatch(c -> where(c, g)), what);
            if (!mine.isEmpty()) {
                gold(
                        "claim stance",
                        mine.stream().anyMatch(c -> code(c.stance()).equals(g.stance())),
                        what + " stance=" + g.stance() + " got "
                                + mine.stream().map(c -> code(c.stance())).toList());
            }
        }
    }

    private boolean where(Statement.Claim claim, Gold.Claim g) {
        return Names.inSentence(g.evidence(), sentence(claim));
    }

    private boolean speaks(Statement.Claim claim, Gold.Claim g) {
        if (g.source().equals("anonymous") || g.speaker().isEmpty()) {
            return claim.source() == Statement.Source.ANONYMOUS;
        }
        return claim.speaker().isPresent()
                && names.same(claim.speaker().get(), g.speaker().get());
    }

    // ---- words

    private <S extends Statement> List<S> statements(Class<S> kind) {
        return article.source().statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private String sentence(Statement statement) {
        Evidence evidence = statement.evidence();
        return evidence.sentence().span().in(text);
    }

    private String quote(Statement statement) {
        String sentence = sentence(statement);
        return " « " + (sentence.length() > 110 ? sentence.substring(0, 110) + "…" : sentence) + " » ["
                + statement.evidence().rule() + "]";
    }

    private String tell(Statement statement) {
        Figure figure = money(statement).figure();
        return figure.value() + " " + money(statement).currency().orElse("?") + quote(statement);
    }

    private static String tell(Gold.Amount g) {
        return g.value().toBigInteger() + " " + g.currency().orElse("?") + " " + g.kind() + " « "
                + String.join(" / ", g.evidence()) + " »";
    }

    /** The code of a constant: {@code AT_LEAST} is {@code atLeast}. */
    private static String code(Enum<?> value) {
        StringBuilder code = new StringBuilder();
        for (String word : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            code.append(code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }

    private void found(String figure, boolean right, String what) {
        tally(figure).found(right, gold.doc() + ": " + what);
    }

    private void gold(String figure, boolean hit, String what) {
        tally(figure).gold(hit, gold.doc() + ": " + what);
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
