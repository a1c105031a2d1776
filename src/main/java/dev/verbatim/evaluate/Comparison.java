package dev.verbatim.evaluate;

import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Figure;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Money;
import dev.verbatim.model.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When what an article was found to say is what its gold says; the same comparisons as the published scorer. */
final class Comparison {

    private static final double TOLERANCE = 0.005;
    private static final String INVESTMENT = "investment";

    private final Gold gold;
    private final LinkedArticle article;
    private final Names names;
    private final String text;

    Comparison(Gold gold, LinkedArticle article, Names names) {
        this.gold = gold;
        this.article = article;
        this.names = names;
        this.text = article.source().source().source().article().text();
    }

    /**
     * Whether the gold bears out all of a statement that is judged: of a sum value, currency and kind, and of an investment
     * each of its parties; of a claim sentence and speaker.
     */
    boolean isRight(Statement statement) {
        return switch (statement) {
            case Statement.AmountStatement a ->
                gold.amounts().stream()
                        .anyMatch(g -> fits(a.money(), g) && g.kind().equals(code(a.kind())));
            case Statement.InvestmentStatement i -> investments().stream().anyMatch(g -> fits(i, g));
            case Statement.QuantityStatement q -> gold.quantities().stream().anyMatch(g -> fits(q, g));
            case Statement.RoleStatement r -> roles().stream().anyMatch(g -> fits(r, g));
            case Statement.MembershipStatement m -> isMember(m);
            case Statement.Claim c -> gold.claims().stream().anyMatch(g -> stands(c, g) && speaks(c, g));
        };
    }

    /** The investments among the sums of the gold. */
    List<Gold.Amount> investments() {
        return gold.amounts().stream().filter(a -> a.kind().equals(INVESTMENT)).toList();
    }

    /** The offices of the gold that name an organization. */
    List<Gold.Role> roles() {
        return gold.roles().stream().filter(r -> r.organization().isPresent()).toList();
    }

    boolean isMember(Statement.MembershipStatement m) {
        return gold.projects().stream()
                .anyMatch(p -> names.same(m.project(), p.name())
                        && p.members().stream().anyMatch(n -> names.same(m.member(), n)));
    }

    private boolean fits(Statement.InvestmentStatement i, Gold.Amount g) {
        return fits(i.money(), g)
                && i.investors().stream().allMatch(e -> isAmong(e, g.investors()))
                && i.recipients().stream().allMatch(e -> isAmong(e, g.recipients()));
    }

    boolean isAmong(Entity entity, List<String> golds) {
        return golds.stream().anyMatch(name -> names.same(entity, name));
    }

    boolean fits(Statement.RoleStatement role, Gold.Role g) {
        Set<String> organization = names.labels(role.organization());
        if (role.organization().kind() == EntityKind.COUNTRY) {
            organization.add(Names.label(iso(role.organization())));
        }
        return names.same(role.person(), g.person())
                && names.same(organization, g.organization().orElseThrow());
    }

    static boolean fits(Money money, Gold.Amount g) {
        return near(money.figure(), g.value())
                && (g.currency().isEmpty() || g.currency().equals(money.currency()));
    }

    static boolean fits(Statement.QuantityStatement q, Gold.Count g) {
        return near(q.quantity().figure(), g.value())
                && unit(q.quantity().unit()).equals(unit(g.unit()));
    }

    private static String unit(String unit) {
        return Names.norm(unit).replaceFirst("s$", "").replace("centre", "center");
    }

    private static boolean near(Figure figure, BigDecimal gold) {
        double a = figure.value().doubleValue();
        double b = gold.doubleValue();
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Whether a claim stands in the sentence of one of the gold. */
    boolean stands(Statement.Claim claim, Gold.Claim g) {
        return Names.inSentence(g.evidence(), sentence(claim));
    }

    boolean speaks(Statement.Claim claim, Gold.Claim g) {
        if (g.source().equals("anonymous") || g.speaker().isEmpty()) {
            return claim.source() == Statement.Source.ANONYMOUS;
        }
        return claim.speaker().isPresent()
                && names.same(claim.speaker().get(), g.speaker().get());
    }

    /** The ISO code of a country. */
    String iso(Entity country) {
        String key = article.of(country).key();
        return key.substring(key.indexOf('/') + 1);
    }

    /** The sentence of a statement. */
    String sentence(Statement statement) {
        return statement.evidence().sentence().span().in(text);
    }

    /** The code of a constant: {@code AT_LEAST} is {@code atLeast}. */
    static String code(Enum<?> value) {
        StringBuilder code = new StringBuilder();
        for (String word : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            code.append(code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }
}
