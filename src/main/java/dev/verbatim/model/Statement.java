package dev.verbatim.model;

import java.util.List;
import java.util.Optional;

/** Something an article says; there is none without evidence. */
public sealed interface Statement {

    /** Where and how well the text says it. */
    Evidence evidence();

    /** The same statement on other evidence. */
    Statement with(Evidence other);

    /** What a sum of money is. The codes of the scheme {@code vbc:amount-kind}. */
    enum AmountKind {
        /** Worth of a company. */
        VALUATION,
        /** Sales, profit, budgeted income. */
        REVENUE,
        /** Expense, price, loss, fine. */
        COST,
        /** Size or spending forecast for a sector. */
        FORECAST,
        /** Anything else. */
        OTHER
    }

    /** How far an investment has come. The codes of the scheme {@code vbc:status}. */
    enum Status {
        /** Conditional, rumoured, under discussion, sought. */
        CONSIDERED,
        /** Declared, intended, planned as decided. */
        ANNOUNCED,
        /** Signed, secured, being deployed. */
        COMMITTED,
        /** Already paid or raised. */
        COMPLETED
    }

    /** How a claim's content is given. The codes of the scheme {@code vbc:mode}. */
    enum Mode {
        /** In the speaker's words. */
        QUOTE,
        /** In the outlet's words. */
        PARAPHRASE,
        /** Both. */
        MIXED
    }

    /** Whether the text names the speaker. The codes of the scheme {@code vbc:source}. */
    enum Source {
        /** By name, or by words that lead to a name. */
        NAMED,
        /** Kept unnamed. */
        ANONYMOUS
    }

    /**
     * A sum of money that is no investment.
     *
     * @param evidence where it is said
     * @param money the sum
     * @param kind what it is
     */
    record AmountStatement(Evidence evidence, Money money, AmountKind kind) implements Statement {
        @Override
        public AmountStatement with(Evidence other) {
            return new AmountStatement(other, money, kind);
        }
    }

    /**
     * Money put in, promised, raised or planned.
     *
     * @param evidence where it is said
     * @param money the sum
     * @param investors who gives
     * @param recipients who or what gets it
     * @param countries where it is to be spent
     * @param when the period
     * @param status how far it has come
     * @param background whether it is told as a recall of something older ("rappelons que", "en février, … avait promis")
     */
    record InvestmentStatement(
            Evidence evidence,
            Money money,
            List<Entity> investors,
            List<Entity> recipients,
            List<Entity> countries,
            TimeFrame when,
            Status status,
            boolean background)
            implements Statement {

        /** Copies the lists. */
        public InvestmentStatement {
            investors = List.copyOf(investors);
            recipients = List.copyOf(recipients);
            countries = List.copyOf(countries);
        }

        @Override
        public InvestmentStatement with(Evidence other) {
            return new InvestmentStatement(other, money, investors, recipients, countries, when, status, background);
        }
    }

    /**
     * A pledged or reported count other than money.
     *
     * @param evidence where it is said
     * @param quantity the count
     * @param holder whose it is
     * @param when when it is due
     */
    record QuantityStatement(Evidence evidence, Quantity quantity, Optional<Entity> holder, TimeFrame when)
            implements Statement {
        @Override
        public QuantityStatement with(Evidence other) {
            return new QuantityStatement(other, quantity, holder, when);
        }
    }

    /**
     * An office held.
     *
     * @param evidence where it is said
     * @param person who holds it
     * @param office which
     * @param organization where; a country for heads of state and government
     */
    record RoleStatement(Evidence evidence, Entity person, Office office, Entity organization) implements Statement {
        @Override
        public RoleStatement with(Evidence other) {
            return new RoleStatement(other, person, office, organization);
        }
    }

    /**
     * A project, and perhaps one who takes part in it, funds, leads or equips it.
     *
     * @param evidence where it is said
     * @param project the undertaking
     * @param member who takes part
     */
    record MembershipStatement(Evidence evidence, Entity project, Entity member) implements Statement {
        @Override
        public MembershipStatement with(Evidence other) {
            return new MembershipStatement(other, project, member);
        }
    }

    /**
     * Reported speech, writing or thought.
     *
     * @param evidence where it is said
     * @param speaker whom it is attributed to; empty only for anonymous sources
     * @param source whether the speaker is named
     * @param mode how the content is given
     * @param stance the speaker's attitude
     * @param content the span of what is reported
     * @param about who and what the content speaks of
     */
    record Claim(
            Evidence evidence,
            Optional<Entity> speaker,
            Source source,
            Mode mode,
            Stance stance,
            Span content,
            List<Entity> about)
            implements Statement {

        /** @throws IllegalArgumentException for a named source without a speaker */
        public Claim {
            about = List.copyOf(about);
            if (source == Source.NAMED && speaker.isEmpty()) {
                throw new IllegalArgumentException("a named source needs its speaker");
            }
        }

        @Override
        public Claim with(Evidence other) {
            return new Claim(other, speaker, source, mode, stance, content, about);
        }

        /** The same with another stance. */
        public Claim with(Stance other) {
            return new Claim(evidence, speaker, source, mode, other, content, about);
        }
    }
}
