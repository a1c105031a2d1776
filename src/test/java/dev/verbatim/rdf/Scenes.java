package dev.verbatim.rdf;

import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Figure;
import dev.verbatim.model.Language;
import dev.verbatim.model.Link;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Money;
import dev.verbatim.model.Office;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.RulePrecision;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.AmountKind;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.model.Statement.MembershipStatement;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Statement.QuantityStatement;
import dev.verbatim.model.Statement.RoleStatement;
import dev.verbatim.model.Statement.Source;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.TimeFrame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Articles for tests, each with what it states. */
public final class Scenes {
    public static final Provenance PROVENANCE = new Provenance(
            "1.2.3",
            "a".repeat(64),
            List.of(new Provenance.RuleEntry(
                    "investment.fr.active",
                    "A verb of giving with its subject.",
                    0.9,
                    Optional.of(new RulePrecision("3 articles", 36, 40)))));

    private Scenes() {}

    /** An investment with a part, a conversion and all that an investment can have. */
    public static LinkedArticle campus() {
        Scene scene = new Scene(
                Language.FRENCH,
                "Septenta mise sur Lyon",
                "Septenta va investir jusqu'à 500 millions d'euros (soit 540 millions de dollars) sur quatre ans dans le campus Confluence, en France.",
                "+Le groupe en versera 100 millions d'euros dès 2026.");
        scene.metadata(new Metadata(
                Optional.of("Septenta mise sur Lyon"),
                Optional.of(PartialDate.of(LocalDate.of(2025, 3, 14))),
                Optional.of("Le Quotidien"),
                Optional.of("Claire Morel"),
                Optional.of("https://example.org/septenta?a=1&b=deux mots")));
        Entity septenta = scene.novel(EntityKind.ORGANIZATION, "organization/septenta", "Septenta");
        Entity campus = scene.known(EntityKind.PROJECT, "project/confluence", "campus Confluence", "Confluence");
        Entity france = scene.known(EntityKind.COUNTRY, "country/FR", "France");
        scene.mention(septenta, Form.NAME, "Septenta")
                .mention(campus, Form.NAME, "campus Confluence")
                .mention(france, Form.NAME, "France")
                .mention(septenta, Form.DESCRIPTION, "Le groupe");
        Money all = scene.sum(new Money(
                scene.span("jusqu'à 500 millions d'euros"),
                new Figure(new BigDecimal("500000000"), Optional.empty(), Qualifier.AT_MOST),
                Optional.of("EUR"),
                false,
                false,
                false));
        Money dollars = scene.sum(new Money(
                scene.span("540 millions de dollars"),
                new Figure(new BigDecimal("540000000"), Optional.empty(), Qualifier.EXACT),
                Optional.of("USD"),
                true,
                false,
                false));
        Money part = scene.sum(new Money(
                scene.span("100 millions d'euros"),
                new Figure(new BigDecimal("100000000"), Optional.empty(), Qualifier.EXACT),
                Optional.of("EUR"),
                false,
                true,
                true));
        TimeFrame fourYears = new TimeFrame(Optional.empty(), Optional.empty(), Optional.of(Period.ofYears(4)));
        Evidence evidence = scene.evidence("investment.fr.active", "jusqu'à 500 millions d'euros");
        scene.says(new InvestmentStatement(
                new Evidence(
                        evidence.sentence(),
                        List.of(scene.sentenceOf("Septenta mise")),
                        evidence.span(),
                        evidence.rule(),
                        0.85,
                        Factuality.INTENDED,
                        Optional.of(septenta)),
                all,
                List.of(septenta),
                List.of(campus),
                List.of(france),
                fourYears,
                Status.ANNOUNCED,
                false));
        scene.says(new InvestmentStatement(
                scene.evidence("investment.fr.conversion", "540 millions de dollars"),
                dollars,
                List.of(septenta),
                List.of(campus),
                List.of(france),
                fourYears,
                Status.ANNOUNCED,
                false));
        scene.says(new InvestmentStatement(
                scene.evidence("investment.fr.part", "100 millions d'euros"),
                part,
                List.of(septenta),
                List.of(),
                List.of(),
                new TimeFrame(
                        Optional.of(PartialDate.of(2026)), Optional.of(PartialDate.of(2026, 6)), Optional.empty()),
                Status.COMMITTED,
                true));
        return scene.linked();
    }

    /** Claims, an office, a member, a quantity and a sum that is no investment; an ambiguous name; characters beyond the basic plane. */
    public static LinkedArticle voices() {
        Scene scene = new Scene(
                Language.FRENCH,
                "🚀 « Nous avançons », a déclaré Claire Morel, directrice générale de Septenta.",
                "Orange rejoint le projet Confluence, qui créera entre 800 et 1.200 emplois d'ici 2029.",
                "Selon une source proche du dossier, la start-up vaut 2 milliards de dollars 💶.");
        scene.file("voix/été.txt", "fedcba9876543210".repeat(4));
        Entity claire = scene.novel(EntityKind.PERSON, "person/claire-morel", "Claire Morel", "Morel");
        Entity septenta = scene.novel(EntityKind.ORGANIZATION, "organization/septenta", "Septenta");
        Entity orange = scene.entity(
                EntityKind.ORGANIZATION,
                new Link.Ambiguous("organization/orange", List.of("actor/orange", "actor/orange-bank")),
                "Orange");
        Entity confluence = scene.novel(EntityKind.PROJECT, "project/confluence", "Confluence");
        scene.mention(claire, Form.NAME, "Claire Morel")
                .mention(septenta, Form.NAME, "Septenta")
                .mention(orange, Form.NAME, "Orange")
                .mention(confluence, Form.NAME, "Confluence");
        scene.says(new Claim(
                scene.evidence("claim.fr.inverted", "a déclaré"),
                Optional.of(claire),
                Source.NAMED,
                Mode.QUOTE,
                Stance.SUPPORT,
                scene.span("Nous avançons"),
                List.of(septenta, confluence)));
        scene.says(new RoleStatement(
                scene.evidence("role.fr.apposition", "directrice générale"),
                claire,
                new Office(scene.span("directrice générale"), "directrice générale", "chief-executive"),
                septenta));
        scene.says(new MembershipStatement(scene.evidence("member.fr.joins", "rejoint"), confluence, orange));
        scene.says(new MembershipStatement(scene.evidence("member.fr.joins", "rejoint"), confluence, septenta));
        scene.says(new QuantityStatement(
                scene.evidence("quantity.fr.creates", "entre 800 et 1.200 emplois"),
                new Quantity(
                        scene.span("entre 800 et 1.200 emplois"),
                        new Figure(new BigDecimal("800"), Optional.of(new BigDecimal("1200")), Qualifier.RANGE),
                        "job"),
                Optional.of(confluence),
                new TimeFrame(Optional.empty(), Optional.of(PartialDate.of(2029)), Optional.empty())));
        Claim rumour = new Claim(
                scene.evidence("claim.fr.according", "Selon une source proche du dossier"),
                Optional.empty(),
                Source.ANONYMOUS,
                Mode.PARAPHRASE,
                Stance.NEUTRAL,
                scene.span("la start-up vaut 2 milliards de dollars"),
                List.of());
        scene.says(rumour);
        scene.says(new AmountStatement(
                scene.evidence("amount.fr.worth", "2 milliards de dollars").in(rumour),
                scene.money("2 milliards de dollars", "2e9", "USD"),
                AmountKind.VALUATION));
        return scene.linked();
    }
}
