package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signs, codes and names of currencies, from {@code lexicon/currency-symbols.tsv} and
 * {@code lexicon/<language>/currency-units.tsv}.
 */
final class Currencies {

    private static final int LONGEST_SIGN = 3;
    private static final int SHORTEST_GLUED = 4;
    private static final int LONGEST_TAIL = 4;

    /**
     * A currency beside a number.
     *
     * @param from index of its first token
     * @param to index behind its last token
     * @param family the name it shares with others ("franc"); empty for signs and codes
     * @param bare whether no more than that name is told
     * @param code ISO 4217; empty where only the article can tell which of the family is meant
     * @param scale what the sign multiplies by ("MDH": a million), mostly 1
     * @param glued how many chars at the end of its last token belong to another word
     */
    record Unit(int from, int to, String family, boolean bare, Optional<String> code, BigDecimal scale, int glued) {}

    private record Sign(String code, boolean onlyBehind, BigDecimal scale) {}

    private record Name(String family, boolean bare, Optional<String> code, boolean fromThousand) {}

    private final Map<String, Sign> signs = new HashMap<>();

    /** The chars that signs begin and end with, so that nothing is joined in vain. */
    private final BitSet firstOfSigns = new BitSet();

    private final BitSet lastOfSigns = new BitSet();
    private final Map<String, Name> words = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, List<String>> rivals = new HashMap<>();
    private final PhraseMatcher<Name> names;
    private final Markers markers;

    Currencies(Language language, Markers markers) {
        this.markers = markers;
        for (Table.Row row : Table.resource("lexicon/currency-symbols.tsv").rows()) {
            boolean onlyBehind = row.get("kind").equals("after");
            String symbol = row.get("symbol");
            firstOfSigns.set(symbol.charAt(0));
            lastOfSigns.set(symbol.charAt(symbol.length() - 1));
            signs.put(symbol, new Sign(row.get("code"), onlyBehind, new BigDecimal(row.get("scale"))));
        }
        PhraseMatcher.Builder<Name> builder = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/currency-units.tsv").rows()) {
            Name name = name(row);
            builder.add(row.get("phrase"), name);
            words.put(Folding.fold(row.get("phrase")), name);
            List<String> shared = shared(row.get("code"));
            if (shared.size() > 1) {
                shared.forEach(code -> rivals.put(code, List.copyOf(shared)));
            }
            name.code()
                    .ifPresent(code -> codes.computeIfAbsent(name.family(), k -> new TreeSet<>())
                            .addAll(shared));
        }
        this.names = builder.build();
    }

    private static Name name(Table.Row row) {
        String phrase = row.get("phrase");
        String family = row.get("family");
        String code = row.get("code");
        boolean bare = !phrase.contains(" ") && Folding.fold(phrase).startsWith(Folding.fold(family));
        return new Name(
                family,
                bare,
                code.equals("-") ? Optional.empty() : Optional.of(shared(code).get(0)),
                row.get("least").equals("thousand"));
    }

    /** The codes in a cell that several currencies share: "XOF/XAF". */
    private static List<String> shared(String cell) {
        return Arrays.asList(cell.split("/", -1));
    }

    /** The sign or code that ends before the token at {@code index}. */
    Optional<Unit> before(List<Token> tokens, int index) {
        if (index == 0 || !endsSign(tokens.get(index - 1).form())) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST_SIGN, index); length > 0; length--) {
            int from = index - length;
            Sign sign = signs.get(joined(tokens, from, index));
            if (sign != null && !sign.onlyBehind() && !isGluedToNumber(tokens, from)) {
                return Optional.of(new Unit(from, index, "", false, Optional.of(sign.code()), sign.scale(), 0));
            }
        }
        return Optional.empty();
    }

    private boolean endsSign(String form) {
        return lastOfSigns.get(form.charAt(form.length() - 1));
    }

    /** Whether what begins at {@code index} is glued to a number before it, whose sign it would be. */
    private static boolean isGluedToNumber(List<Token> tokens, int index) {
        return index > 0 && !tokens.get(index).spaced() && tokens.get(index - 1).kind() == Token.Kind.NUMBER;
    }

    /** The longest sign, code or name that begins at {@code index}, behind a number of that value. */
    Optional<Unit> after(List<Token> tokens, int index, BigDecimal value) {
        if (index >= tokens.size()) {
            return Optional.empty();
        }
        Optional<Unit> name = nameAt(tokens, index, value);
        boolean maySign = firstOfSigns.get(tokens.get(index).form().charAt(0));
        for (int to = Math.min(index + LONGEST_SIGN, tokens.size()); maySign && to > index; to--) {
            Sign sign = signs.get(joined(tokens, index, to));
            int end = to;
            if (sign != null && name.filter(n -> n.to() > end).isEmpty()) {
                return Optional.of(new Unit(index, to, "", false, Optional.of(sign.code()), sign.scale(), 0));
            }
        }
        return name.or(() -> gluedAt(tokens, index));
    }

    private Optional<Unit> nameAt(List<Token> tokens, int index, BigDecimal value) {
        return names.longestAt(tokens, index)
                .filter(match -> !match.values().get(0).fromThousand() || value.compareTo(Numbers.THOUSAND) >= 0)
                .map(match -> unit(index, match.to(), match.values().get(0), 0));
    }

    /** "yuansen 2026": a name glued to the function word behind it, as badly exported text has it. */
    private Optional<Unit> gluedAt(List<Token> tokens, int index) {
        String folded = tokens.get(index).folded();
        if (folded.length() != tokens.get(index).span().length()) {
            return Optional.empty();
        }
        for (int tail = 2; tail <= LONGEST_TAIL && folded.length() - tail >= SHORTEST_GLUED; tail++) {
            int cut = folded.length() - tail;
            Name name = words.get(folded.substring(0, cut));
            if (name != null && markers.isFollower(folded.substring(cut))) {
                return Optional.of(unit(index, index + 1, name, tail));
            }
        }
        return Optional.empty();
    }

    private static Unit unit(int from, int to, Name name, int glued) {
        return new Unit(from, to, name.family(), name.bare(), name.code(), BigDecimal.ONE, glued);
    }

    private static String joined(List<Token> tokens, int from, int to) {
        if (to == from + 1) {
            return tokens.get(from).form();
        }
        StringBuilder joined = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            joined.append(token.spaced() && !joined.isEmpty() ? " " : "").append(token.form());
        }
        return joined.toString();
    }

    /** The codes of all currencies of that family. */
    Set<String> codes(String family) {
        return codes.getOrDefault(family, Set.of());
    }

    /** The codes of the currencies that share all their names with that of {@code code}, the likeliest first; itself alone mostly. */
    List<String> rivals(String code) {
        return rivals.getOrDefault(code, List.of(code));
    }

    /** All names of currencies in a sentence, numbers before them or not. */
    List<Unit> named(List<Token> tokens) {
        List<Unit> units = new ArrayList<>();
        for (PhraseMatcher.Match<Name> match : names.all(tokens)) {
            units.add(unit(match.from(), match.to(), match.values().get(0), 0));
        }
        return units;
    }
}
