package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Gazetteer.Entry;
import dev.verbatim.lexicon.Gazetteer.Form;
import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which entry of the gazetteer the words at a place name, if their letters allow it. Immutable. */
final class GazetteerMatches {

    /**
     * Words that name an entry.
     *
     * @param to index behind the last token
     * @param entries that they may name, best first
     * @param form how the first of them is written in the vocabulary
     */
    record Match(int to, List<Entry> entries, Form form) {

        Entry entry() {
            return entries.get(0);
        }

        /** The same with the entries of a kind first, as the words before ask for. */
        Match preferring(EntityKind kind) {
            List<Entry> sorted = new ArrayList<>(entries);
            sorted.sort(Comparator.comparing(entry -> entry.kind() != kind));
            return new Match(to, List.copyOf(sorted), form);
        }

        boolean isCountry() {
            return form.key().startsWith("country/");
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                keys.add(entry.key());
            }
            return keys;
        }
    }

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final List<NameWords> all;

    /** Which words of a longer name the vocabulary writes with a capital; by the form itself, filled once. */
    private final Map<Form, boolean[]> capitals = new IdentityHashMap<>();

    /**
     * The entries as one language's text names them.
     *
     * @param all the words of every language: the vocabulary marks a name that is an everyday word of any
     */
    GazetteerMatches(Gazetteer gazetteer, NameWords words, Collection<NameWords> all) {
        this.gazetteer = gazetteer;
        this.all = List.copyOf(all);
        this.words = words;
        for (Entry entry : gazetteer.entries()) {
            for (Form form : entry.forms()) {
                boolean[] model = capitals(form.text());
                if (model.length > 1) {
                    capitals.put(form, model);
                }
            }
        }
    }

    private static boolean[] capitals(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        boolean[] capitals = new boolean[tokens.size()];
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] = tokens.get(i).capitalized();
        }
        return capitals;
    }

    /** The longest name of an entry that begins at {@code index} and whose letters fit the casing. */
    Optional<Match> at(List<Token> tokens, int index, Casing casing) {
        List<Token> rest = tokens;
        while (true) {
            Optional<PhraseMatcher.Match<Form>> found = gazetteer.names().longestAt(rest, index);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Optional<Match> match = match(tokens, index, found.get(), casing);
            int to = found.get().to();
            if (match.isPresent() || to == index + 1) {
                return match;
            }
            // the letters of the longest do not fit: a shorter one may
            rest = tokens.subList(0, to - 1);
        }
    }

    private Optional<Match> match(List<Token> tokens, int index, PhraseMatcher.Match<Form> found, Casing casing) {
        int to = found.to();
        if (to < tokens.size() && tokens.get(to).is("-") && !tokens.get(to).spaced() && isCompound(tokens, to)) {
            return Optional.empty();
        }
        if (to > index + 1 && counts(tokens, to)) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>(2);
        Form first = null;
        for (Form form : found.values()) {
            if (form.kind() != FormKind.COMBINING
                    && form.fits(words.language())
                    && fits(form, tokens.subList(index, to), casing)) {
                first = first == null ? form : first;
                gazetteer
                        .entry(form.key())
                        .filter(entry -> !entries.contains(entry))
                        .ifPresent(entries::add);
            }
        }
        return first == null ? Optional.empty() : Optional.of(new Match(to, List.copyOf(entries), first));
    }

    /** "En France 2 millions de foyers": a figure at the end of a name counts what follows. */
    private boolean counts(List<Token> tokens, int to) {
        if (tokens.get(to - 1).kind() != Token.Kind.NUMBER || to >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(to);
        return next.kind() == Token.Kind.NUMBER
                || next.is("%")
                || next.kind() == Token.Kind.WORD
                        && !next.capitalized()
                        && words.is(next, Analysis.Pos.NOUN)
                        && !words.isFiniteVerb(next)
                        && !words.isGrammar(next);
    }

    /** "sud-coréen" is one word, and "Nvidia-powered" is not; a name before a hyphen and a capital is a longer name. */
    private static boolean isCompound(List<Token> tokens, int hyphen) {
        return hyphen + 1 < tokens.size()
                && !tokens.get(hyphen + 1).spaced()
                && tokens.get(hyphen + 1).kind() != Token.Kind.QUOTE
                && tokens.get(hyphen + 1).capitalized();
    }

    private boolean fits(Form form, List<Token> tokens, Casing casing) {
        if (form.kind() == FormKind.ADJECTIVE
                && !Character.isUpperCase(form.text().charAt(0))) {
            return casing == Casing.UPPER || !tokens.get(tokens.size() - 1).allCaps();
        }
        return switch (casing) {
            case NORMAL, TITLE -> fitsCapitals(form, tokens);
            case UPPER ->
                tokens.size() > 1
                        || !isAcronym(form.text())
                        || !words.isWord(tokens.get(0).folded());
            case LOWER -> fitsSmall(form, tokens);
        };
    }

    /** As many capitals as the vocabulary writes, and an acronym in capitals. */
    private boolean fitsCapitals(Form form, List<Token> tokens) {
        String text = form.text();
        Token first = tokens.get(0);
        if (!Character.isUpperCase(text.charAt(0)) && tokens.size() == 1 && words.isGrammar(first)) {
            return false;
        }
        if (tokens.size() == 1) {
            if (isAcronym(text)) {
                return first.form().equals(text) || first.allCaps() || text.length() > 3 && first.capitalized();
            }
            return NameShapes.isNameLike(first)
                    || Character.isLowerCase(text.charAt(0)) && hasSameCapitals(text, first.form());
        }
        boolean[] model = capitals.get(form);
        if (model == null || model.length != tokens.size()) {
            return first.capitalized();
        }
        int missing = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (model[i] && !tokens.get(i).capitalized()) {
                missing++;
            }
        }
        return missing == 0
                || missing == 1
                        && first.capitalized() == model[0]
                        && (tokens.size() > 2
                                || first.form().length() > 1
                                        && !first.form().endsWith("'")
                                        && !words.isCommon(tokens.get(tokens.size() - 1)));
    }

    private static boolean hasSameCapitals(String text, String form) {
        return text.chars().noneMatch(Character::isUpperCase) || form.chars().anyMatch(Character::isUpperCase);
    }

    private boolean fitsSmall(Form form, List<Token> tokens) {
        if (tokens.size() > 1) {
            return true;
        }
        Token only = tokens.get(0);
        return only.form().length() > 2 && !words.isGrammar(only) && !(isAcronym(form.text()) && words.isCommon(only));
    }

    static boolean isAcronym(String text) {
        if (text.length() > 6) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isUpperCase(c) && Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name also means something else, so that its letters alone say little. */
    static boolean isAmbiguous(Match match, int from, Casing casing) {
        boolean mute = casing == Casing.LOWER || casing == Casing.UPPER;
        return match.form().ambiguous() && (mute || match.to() - from == 1);
    }

    /** Whether the name is an everyday word, so that a capital inside a sentence tells them apart. */
    boolean isEverydayWord(List<Token> tokens, int from) {
        return all.stream().anyMatch(lexicon -> lexicon.isCommon(tokens.get(from)));
    }

    /** Whether the word is an adjective of a country, or names its people. */
    boolean isCountryAdjective(List<Token> tokens, int index) {
        return gazetteer.names().longestAt(tokens, index).stream()
                .flatMap(m -> m.to() == index + 1 ? m.values().stream() : java.util.stream.Stream.of())
                .anyMatch(f -> f.kind() == FormKind.ADJECTIVE || f.kind() == FormKind.DEMONYM);
    }
}
