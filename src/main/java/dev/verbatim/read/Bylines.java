package dev.verbatim.read;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines that say who wrote an article, when and where; {@code lexicon/<language>/bylines.tsv} has their words. */
final class Bylines {

    /** Words of a byline at most. */
    private static final int WORDS = 25;

    /** Words of a byline that are neither names nor known, at most. */
    private static final int STRANGE = 3;

    /** Words of a line that is an agency's name or an author's office at most. */
    private static final int AGENCY = 6;

    private enum Role {
        AUTHOR,
        PUBLISHED,
        UPDATED,
        /** Makes a byline by itself: reading time, "with agencies". */
        NOTE,
        /** Makes a byline behind a name and a comma. */
        JOB,
        /** Whose picture it is: makes a caption. */
        CREDIT,
        /** Stands in bylines, makes none. */
        OTHER
    }

    private final List<PhraseMatcher<Role>> matchers = new ArrayList<>();
    private final Languages languages;
    private final Dates dates;

    Bylines(Languages languages, Dates dates) {
        this.languages = languages;
        this.dates = dates;
        for (Language language : languages.all()) {
            PhraseMatcher.Builder<Role> builder = PhraseMatcher.builder();
            Table.find("lexicon/" + language.tag() + "/bylines.tsv")
                    .ifPresent(table -> table.rows()
                            .forEach(row -> builder.add(
                                    row.get("phrase"),
                                    Role.valueOf(row.get("role").toUpperCase(Locale.ROOT)))));
            matchers.add(builder.build());
        }
    }

    private record Cue(int from, int to, Role role) {}

    /** Whether a line is a byline: a date or a byline's phrase, and little else but names. */
    boolean isByline(Block block, Language language) {
        if (block.words() > WORDS
                || block.isProse() && block.words() > 12
                || block.tokens().isEmpty()) {
            return false;
        }
        List<Token> tokens = block.tokens();
        List<Cue> cues = cues(tokens);
        List<Dates.Found> found = dates.all(tokens, language);
        boolean phrase = cues.stream()
                .anyMatch(cue -> cue.role() == Role.NOTE
                        || cue.role() == Role.AUTHOR && opens(tokens, cue.from()) && isName(tokens, cues, cue.to()));
        phrase |= cues.stream().anyMatch(cue -> cue.role() == Role.JOB && nameEnd(tokens) + 1 == cue.from());
        phrase |= block.words() <= AGENCY && cues.stream().anyMatch(cue -> cue.role() == Role.JOB && cue.from() == 0);
        boolean caption = cues.stream().anyMatch(cue -> cue.role() == Role.CREDIT)
                && cues.stream().noneMatch(cue -> cue.role() == Role.AUTHOR || cue.role() == Role.PUBLISHED);
        if (caption || found.isEmpty() && !phrase) {
            return false;
        }
        return strange(tokens, cues, found) <= (cues.isEmpty() ? 1 : STRANGE);
    }

    /** Behind the name that begins a line, if a comma follows; else -2. */
    private static int nameEnd(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size()
                && (tokens.get(end).capitalized() || end > 0 && tokens.get(end).is("-"))) {
            end++;
        }
        boolean comma = end < tokens.size() && tokens.get(end).is(",");
        return end >= 2 && end <= 6 && comma ? end : -2;
    }

    private static boolean isName(List<Token> tokens, List<Cue> cues, int i) {
        return i < tokens.size()
                && (tokens.get(i).capitalized()
                        || cues.stream().anyMatch(cue -> cue.from() == i && cue.role() == Role.OTHER));
    }

    /** Whether a line is nothing but the name of a person, as far as its form tells. */
    boolean isName(Block block) {
        return block.words() >= 2
                && block.words() <= 4
                && block.tokens().stream()
                        .allMatch(token -> token.capitalized() && !token.allCaps()
                                || token.is("-") && !token.spaced()
                                || token.is("."));
    }

    /** Whether a line says whose picture it describes. */
    boolean isCaption(Block block) {
        return cues(block.tokens()).stream().anyMatch(cue -> cue.role() == Role.CREDIT);
    }

    private static boolean opens(List<Token> tokens, int i) {
        return i == 0
                || tokens.get(i - 1).kind() == Token.Kind.SIGN
                || tokens.get(i - 1).kind() == Token.Kind.NUMBER;
    }

    private int strange(List<Token> tokens, List<Cue> cues, List<Dates.Found> found) {
        int strange = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Token token = tokens.get(i);
            boolean known = token.kind() != Token.Kind.WORD
                    || token.capitalized()
                    || token.form().length() <= 2
                    || languages.isFunctionWord(token)
                    || cues.stream().anyMatch(cue -> cue.from() <= at && at < cue.to())
                    || found.stream().anyMatch(date -> date.from() <= at && at < date.to());
            strange += known ? 0 : 1;
        }
        return strange;
    }

    private List<Cue> cues(List<Token> tokens) {
        List<Cue> cues = new ArrayList<>();
        for (PhraseMatcher<Role> matcher : matchers) {
            matcher.all(tokens)
                    .forEach(match -> cues.add(
                            new Cue(match.from(), match.to(), match.values().getFirst())));
        }
        return cues;
    }

    /** The day a byline says the article was published; not the day it was changed, unless it names no other. */
    Optional<PartialDate> published(Block block, Language language) {
        List<Dates.Found> found = dates.all(block.tokens(), language);
        List<Cue> cues = cues(block.tokens());
        return found.stream()
                .filter(date -> role(cues, date.from()) != Role.UPDATED)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Dates.Found::date);
    }

    /** The first date among tokens. */
    Optional<Dates.Found> firstDate(List<Token> tokens, Language language) {
        return dates.all(tokens, language).stream().findFirst();
    }

    private static Role role(List<Cue> cues, int at) {
        Role role = Role.OTHER;
        for (Cue cue : cues) {
            if (cue.to() <= at && (cue.role() == Role.PUBLISHED || cue.role() == Role.UPDATED)) {
                role = cue.role();
            }
        }
        return role;
    }

    /** Who wrote the article: what stands behind a phrase such as "by", up to the next sign, number or date. */
    Optional<String> author(String text, Block block) {
        List<Token> tokens = block.tokens();
        List<Cue> cues = cues(tokens);
        for (Cue cue : cues) {
            if (cue.role() != Role.AUTHOR || !opens(tokens, cue.from())) {
                continue;
            }
            int end = cue.to();
            while (end < tokens.size() && isOfName(tokens.get(end))) {
                end++;
            }
            if (end > cue.to()) {
                return Optional.of(between(text, tokens, cue.to(), end));
            }
        }
        int name = nameEnd(tokens);
        boolean job = cues.stream().anyMatch(cue -> cue.role() == Role.JOB && name + 1 == cue.from());
        return job ? Optional.of(between(text, tokens, 0, name)) : Optional.empty();
    }

    private static String between(String text, List<Token> tokens, int from, int to) {
        return text.substring(
                tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
    }

    private static boolean isOfName(Token token) {
        return switch (token.kind()) {
            case WORD -> true;
            case NUMBER -> false;
            case QUOTE -> token.form().equals("'") || token.form().equals("’");
            case SIGN -> token.is("-") && !token.spaced() || token.is(".") && !token.spaced() || token.is("&");
        };
    }
}
