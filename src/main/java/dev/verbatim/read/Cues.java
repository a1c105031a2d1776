package dev.verbatim.read;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Phrases with which outlets speak to their readers of themselves, from {@code lexicon/<language>/boilerplate.tsv}: how
 * far each tells boilerplate, where in a line it does, and how much around the line it takes with it. What stands in
 * quotation marks is somebody's words and tells nothing.
 */
final class Cues {

    /** Where in a line a phrase tells something. */
    enum Place {
        /** Anywhere. */
        ANY,
        /** Anywhere: speaks to the reader, or of the outlet as "we". */
        ADDRESS,
        /** Anywhere, but only where the reader is spoken to as well: articles have such topics, too. */
        TOPIC,
        /** As its first words. */
        START,
        /** As all of it. */
        WHOLE,
        /** As all of it, before the article begins. */
        LABEL,
        /** Behind a name that begins it, at the very end: who the author is. */
        AUTHOR
    }

    /** What a line takes with it when it is boilerplate, the least first. */
    enum Scope {
        /** Nothing. */
        LINE,
        /** The lines that follow without a blank line. */
        RUN,
        /** The lines that follow without a blank line, or if none does, the next block. */
        SECTION,
        /** What follows without a blank line as long as it is no paragraph. */
        ENTRIES,
        /** What follows as long as it is no paragraph. */
        LIST,
        /** All that follows, if little does. */
        REST
    }

    /**
     * What the cues in a line say together.
     *
     * @param weight 100 is enough for a line of ordinary length
     * @param scope the widest of the cues'
     */
    record Verdict(int weight, Scope scope) {}

    /** Weight of a phrase that nothing but boilerplate has. */
    private static final int CERTAIN = 200;

    private record Cue(Place place, int weight, Scope scope) {}

    private final List<PhraseMatcher<Cue>> matchers;

    private Cues(List<PhraseMatcher<Cue>> matchers) {
        this.matchers = List.copyOf(matchers);
    }

    /** The cues of all languages: articles of one quote adverts of another. */
    static Cues of(List<Language> languages) {
        List<PhraseMatcher<Cue>> matchers = new ArrayList<>();
        for (Language language : languages) {
            PhraseMatcher.Builder<Cue> builder = PhraseMatcher.builder();
            Table.find("lexicon/" + language.tag() + "/boilerplate.tsv")
                    .ifPresent(table -> table.rows().forEach(row -> builder.add(row.get("phrase"), cue(row))));
            matchers.add(builder.build());
        }
        return new Cues(matchers);
    }

    private static Cue cue(Table.Row row) {
        return new Cue(
                Place.valueOf(row.get("place").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("weight")),
                Scope.valueOf(row.get("scope").toUpperCase(Locale.ROOT)));
    }

    /**
     * What the cues in a line say.
     *
     * @param before whether the line stands before the article's first paragraph
     */
    Verdict of(List<Token> line, boolean before) {
        Verdict strongest = new Verdict(0, Scope.LINE);
        for (PhraseMatcher<Cue> matcher : matchers) {
            Verdict verdict = of(line, before, matcher);
            strongest = verdict.weight() > strongest.weight() ? verdict : strongest;
        }
        return strongest;
    }

    private static Verdict of(List<Token> line, boolean before, PhraseMatcher<Cue> matcher) {
        if (isBar(line, matcher)) {
            return new Verdict(CERTAIN, Scope.LINE);
        }
        int first = firstWord(line);
        int weight = 0;
        int address = 0;
        int topic = 0;
        Scope scope = Scope.LINE;
        boolean quoted = false;
        for (int i = 0; i < line.size(); ) {
            quoted = quoted(line.get(i), quoted);
            PhraseMatcher.Match<Cue> match =
                    quoted ? null : matcher.longestAt(line, i).orElse(null);
            if (match == null) {
                i++;
                continue;
            }
            boolean start = i <= first;
            boolean whole = start && isNothing(line, match.to());
            Cue cue = match.values().stream()
                    .filter(c -> applies(c.place(), start, whole, before))
                    .max(Comparator.comparingInt(Cue::weight))
                    .orElse(null);
            if (cue != null) {
                switch (cue.place()) {
                    case ADDRESS -> address += cue.weight();
                    case TOPIC -> topic += cue.weight();
                    default -> weight += cue.weight();
                }
                Scope reach = cue.scope() == Scope.LIST && !whole ? Scope.ENTRIES : cue.scope();
                scope = reach.compareTo(scope) > 0 ? reach : scope;
            }
            i = match.to();
        }
        return new Verdict(weight + address + (address > 0 || weight >= CERTAIN ? topic : 0), scope);
    }

    /** Whether a line is a row of several labels, each of which could be a line: "Facebook X LinkedIn E-mail". */
    private static boolean isBar(List<Token> line, PhraseMatcher<Cue> matcher) {
        int labels = 0;
        for (int i = firstWord(line); i < line.size(); ) {
            if (line.get(i).kind() == Token.Kind.SIGN) {
                i++;
                continue;
            }
            Optional<PhraseMatcher.Match<Cue>> match =
                    matcher.longestAt(line, i).filter(m -> m.values().stream().anyMatch(c -> c.place() == Place.WHOLE));
            if (match.isEmpty()) {
                return false;
            }
            labels++;
            i = match.get().to();
        }
        return labels > 1;
    }

    /** Whether a line begins with a name and then says who its bearer is, as notes on authors do. */
    boolean isAuthorNote(List<Token> line) {
        int name = 0;
        while (name < line.size()
                && (line.get(name).capitalized()
                        || line.get(name).is("-")
                        || line.get(name).is("."))) {
            name++;
        }
        int verb = name;
        return name >= 2
                && verb < line.size()
                && matchers.stream()
                        .flatMap(matcher -> matcher.longestAt(line, verb).stream())
                        .flatMap(match -> match.values().stream())
                        .anyMatch(cue -> cue.place() == Place.AUTHOR);
    }

    private static boolean applies(Place place, boolean start, boolean whole, boolean before) {
        return switch (place) {
            case ANY, ADDRESS, TOPIC -> true;
            case START -> start;
            case WHOLE -> whole;
            case LABEL -> whole && before;
            case AUTHOR -> false;
        };
    }

    private static boolean quoted(Token token, boolean quoted) {
        return switch (token.form()) {
            case "«", "“" -> true;
            case "»", "”" -> false;
            default -> quoted;
        };
    }

    /** Behind bullets, arrows, brackets and symbols. */
    private static int firstWord(List<Token> line) {
        int i = 0;
        while (i < line.size()
                && line.get(i).kind() != Token.Kind.WORD
                && line.get(i).kind() != Token.Kind.NUMBER) {
            i++;
        }
        return i;
    }

    private static boolean isNothing(List<Token> line, int from) {
        return line.subList(from, line.size()).stream().noneMatch(token -> token.kind() == Token.Kind.WORD);
    }
}
