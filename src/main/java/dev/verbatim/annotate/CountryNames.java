package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Gazetteer.Form;
import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the name or adjective of a country names the country where it stands. Immutable. */
final class CountryNames {

    private final Gazetteer gazetteer;
    private final SmallWords small;
    private final Language language;

    /** Words before an ambiguous name that make it another thing, folded: "golfe de Guinée", "État de Géorgie". */
    private final Set<String> spoilers = new HashSet<>();

    /** By the name: words that speak for another thing of the same name, folded. */
    private final Map<String, Set<String>> rivals = new HashMap<>();

    CountryNames(Gazetteer gazetteer, SmallWords small, Language language) {
        this.gazetteer = gazetteer;
        this.small = small;
        this.language = language;
        Table.find("lexicon/" + language.tag() + "/country-spoilers.tsv").map(Table::rows).orElse(List.of()).stream()
                .forEach(row -> spoilers.add(Folding.fold(row.get("word"))));
        Table.find("lexicon/" + language.tag() + "/country-rivals.tsv").map(Table::rows).orElse(List.of()).stream()
                .forEach(row -> rivals.computeIfAbsent(row.get("name"), k -> new HashSet<>())
                        .add(Folding.fold(row.get("word"))));
    }

    /** Whether the match from {@code from} names a country here; capitals have been looked at already. */
    boolean accepts(List<Token> tokens, int from, GazetteerMatches.Match match, Casing casing) {
        Form form = match.form();
        if (from > 0 && tokens.get(from - 1).is("-") && !tokens.get(from).spaced()) {
            return form.kind() != FormKind.NAME
                    && from > 1
                    && combining(tokens, from - 2).isPresent();
        }
        if (form.kind() == FormKind.ADJECTIVE || form.kind() == FormKind.DEMONYM) {
            return !isLanguage(tokens, from, match.to())
                    && !isCurrency(tokens, from)
                    && fitsAdjective(form, tokens, from, casing);
        }
        if (isSpoiled(tokens, from) || isChannel(tokens, match.to())) {
            return false;
        }
        if (form.ambiguous() && hasRival(form, tokens)) {
            return false;
        }
        return !form.ambiguous() || isPlaced(tokens, from, match.to(), casing);
    }

    /** The country that the first half of a compound names: "franco" in "franco-allemand". */
    Optional<String> combining(List<Token> tokens, int index) {
        if (index < 0
                || index + 2 >= tokens.size()
                || !tokens.get(index + 1).is("-")
                || tokens.get(index + 1).spaced()
                || tokens.get(index + 2).spaced()) {
            return Optional.empty();
        }
        return gazetteer.names().longestAt(List.of(tokens.get(index)), 0).stream()
                .flatMap(m -> m.values().stream())
                .filter(f -> f.kind() == FormKind.COMBINING && f.fits(language))
                .map(Form::key)
                .findFirst()
                .filter(key -> isAdjective(tokens.get(index + 2)));
    }

    private boolean isAdjective(Token token) {
        return gazetteer.names().longestAt(List.of(token), 0).stream()
                .flatMap(m -> m.values().stream())
                .anyMatch(f -> f.kind() == FormKind.ADJECTIVE
                        || f.kind() == FormKind.DEMONYM
                        || f.kind() == FormKind.COMBINING);
    }

    private boolean fitsAdjective(Form form, List<Token> tokens, int from, Casing casing) {
        return !form.ambiguous() || casing != Casing.LOWER && !tokens.get(from).allCaps();
    }

    /** "en anglais", "parler chinois", "la version française"; not "en français Orange". */
    private boolean isLanguage(List<Token> tokens, int from, int to) {
        if (from == 0 || to < tokens.size() && NameShapes.isNameLike(tokens.get(to))) {
            return false;
        }
        Token before = tokens.get(from - 1);
        if (small.announcesLanguage(before)) {
            return true;
        }
        return from > 1
                && (small.isDefinite(before) || small.isPrepositionOf(before))
                && small.announcesLanguage(tokens.get(from - 2))
                && tokens.get(from - 2).folded().length() > 2;
    }

    private boolean isCurrency(List<Token> tokens, int from) {
        return from > 0 && small.isCurrency(tokens.get(from - 1));
    }

    /** "France 24": a small number right behind makes it a broadcaster. */
    private static boolean isChannel(List<Token> tokens, int to) {
        return to < tokens.size()
                && tokens.get(to).kind() == Token.Kind.NUMBER
                && tokens.get(to).form().length() <= 2;
    }

    private boolean isSpoiled(List<Token> tokens, int from) {
        int at = from - 1;
        while (at >= 0 && (small.isDefinite(tokens.get(at)) || small.isPrepositionOf(tokens.get(at)))) {
            at--;
        }
        return at >= 0 && at < from - 1 && spoilers.contains(tokens.get(at).folded());
    }

    /** Whether a word of the sentence speaks for the other thing of that name: "Atlanta" for the other Georgia. */
    private boolean hasRival(Form form, List<Token> tokens) {
        Set<String> words = rivals.get(form.text());
        return words != null && tokens.stream().anyMatch(t -> words.contains(t.folded()));
    }

    /** An ambiguous name counts behind what goes before countries, and in the list of countries. */
    private boolean isPlaced(List<Token> tokens, int from, int to, Casing casing) {
        if (casing == Casing.UPPER || casing == Casing.LOWER) {
            return false;
        }
        if (tokens.get(from).allCaps()) {
            return true;
        }
        if (to < tokens.size()
                && NameShapes.isNameLike(tokens.get(to))
                && tokens.get(to).spaced()) {
            return false;
        }
        if (from == 0) {
            return to < tokens.size()
                    && (tokens.get(to).is("'s") || tokens.get(to).is(",") || small.isAnd(tokens.get(to)));
        }
        Token before = tokens.get(from - 1);
        return small.isDefinite(before)
                || !NameShapes.isNameLike(before)
                        && (small.isPrepositionOf(before)
                                || small.isAt(before)
                                || small.announcesLanguage(before)
                                || small.isAnd(before)
                                || before.is(",")
                                || before.is("("));
    }
}
