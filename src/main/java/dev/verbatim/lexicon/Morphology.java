package dev.verbatim.lexicon;

import dev.verbatim.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * What is known of the forms of a language's words: by the full-form dictionary that {@code lexicon/languages.tsv} names,
 * and by {@code lexicon/<language>/forms.tsv}; a language may have both, either or none. {@code
 * lexicon/<language>/morphology.tsv} says what the tags of both mean.
 *
 * <p>Reading the dictionaries takes some hundred milliseconds: make one for a language and share it. Safe for any
 * number of threads.
 */
public final class Morphology {

    /** No word of either language is longer; longer runs of letters are not looked up. */
    private static final int LONGEST = 48;

    /** Forms remembered at most, so that memory does not grow with the corpus. */
    private static final int REMEMBERED = 1 << 16;

    private final Optional<Dictionary> dictionary;
    private final Map<String, Tag> tags;
    private final Map<String, List<Table.Row>> forms;
    private final ConcurrentHashMap<String, List<Analysis>> seen = new ConcurrentHashMap<>();
    private final ThreadLocal<DictionaryLookup> lookup;

    private Morphology(Optional<Dictionary> dictionary, Map<String, Tag> tags, List<Table.Row> forms) {
        this.dictionary = dictionary;
        this.tags = Map.copyOf(tags);
        this.forms = forms.stream().collect(Collectors.groupingBy(row -> row.get("form")));
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary.orElseThrow()));
    }

    /**
     * The words of a language; none if it has neither dictionary nor forms.
     *
     * @throws IllegalArgumentException if a file is missing or malformed
     */
    public static Morphology of(Language language) {
        Optional<Dictionary> dictionary = LexiconLanguages.dictionary(language).map(Morphology::read);
        List<Table.Row> forms = Table.find("lexicon/" + language.tag() + "/forms.tsv")
                .map(Table::rows)
                .orElse(List.of());
        return dictionary.isEmpty() && forms.isEmpty()
                ? new Morphology(dictionary, Map.of(), forms)
                : new Morphology(dictionary, tags(language), forms);
    }

    private static Dictionary read(String resource) {
        URL url = Morphology.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalArgumentException("no dictionary " + resource + " on the class path");
        }
        try {
            return Dictionary.read(url);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + resource, e);
        }
    }

    private static Map<String, Tag> tags(Language language) {
        Map<String, Tag> tags = new HashMap<>();
        for (Table.Row row :
                Table.resource("lexicon/" + language.tag() + "/morphology.tsv").rows()) {
            tags.put(row.get("tag"), Tag.of(row));
        }
        return tags;
    }

    /**
     * Every reading of a form as written and in lower case, without duplicates, in the dictionary's order; a capital
     * whose accent was left out ({@code Etat}) is tried with it.
     *
     * @param form one word, such as {@link dev.verbatim.model.Token#form()}; may be anything
     * @return empty for an unknown word
     */
    public List<Analysis> analyses(String form) {
        if (tags.isEmpty() || form.isEmpty() || form.length() > LONGEST) {
            return List.of();
        }
        List<Analysis> known = seen.get(form);
        if (known != null) {
            return known;
        }
        List<Analysis> found = find(form);
        if (seen.size() < REMEMBERED) {
            seen.put(form, found);
        }
        return found;
    }

    private List<Analysis> find(String form) {
        Set<Analysis> found = new LinkedHashSet<>();
        add(found, form);
        String lower = form.toLowerCase(Locale.ROOT);
        if (!lower.equals(form)) {
            add(found, lower);
            if (found.isEmpty() && lower.charAt(0) == 'e') {
                add(found, "é" + lower.substring(1));
            }
        }
        return List.copyOf(found);
    }

    private void add(Set<Analysis> found, String form) {
        if (dictionary.isPresent()) {
            addOfDictionary(found, form);
        }
        for (Table.Row row : forms.getOrDefault(form, List.of())) {
            Tag meaning = tags.get(row.get("tag"));
            if (meaning == null) {
                throw new IllegalArgumentException(
                        row.table() + ":" + row.line() + ": no tag '" + row.get("tag") + "' in morphology.tsv");
            }
            found.add(meaning.analysis(row.get("lemma")));
        }
    }

    private void addOfDictionary(Set<Analysis> found, String form) {
        for (WordData word : lookup.get().lookup(form)) {
            CharSequence tag = word.getTag();
            if (tag == null) {
                continue;
            }
            Tag meaning = tags.get(plain(tag.toString()));
            if (meaning != null) {
                String lemma = word.getStem() == null ? form : word.getStem().toString();
                found.add(meaning.analysis(lemma));
            }
        }
    }

    /** A tag without the frequency class that some dictionaries put behind it. */
    private String plain(String tag) {
        boolean frequency = dictionary.orElseThrow().metadata.isFrequencyIncluded();
        return frequency && !tag.isEmpty() ? tag.substring(0, tag.length() - 1).strip() : tag;
    }

    /** What a tag of a dictionary means. */
    private record Tag(Analysis.Pos pos, Analysis.Form form, Analysis.Gender gender, Analysis.Count count, int person) {

        static Tag of(Table.Row row) {
            return new Tag(
                    Analysis.Pos.valueOf(row.get("pos")),
                    Analysis.Form.valueOf(row.get("form")),
                    Analysis.Gender.valueOf(row.get("gender")),
                    Analysis.Count.valueOf(row.get("count")),
                    Integer.parseInt(row.get("person")));
        }

        Analysis analysis(String lemma) {
            return new Analysis(lemma, Folding.fold(lemma), pos, form, gender, count, person);
        }
    }
}
