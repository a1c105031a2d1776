package dev.verbatim.evaluate;

import dev.verbatim.model.Entity;
import dev.verbatim.model.LinkedArticle;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two names are the same to the score: case, accents, punctuation and a leading article do not count. */
final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern ARTICLE = Pattern.compile("^(l|le|la|les|the|d|du|de)\\s+(?=[\\p{L}\\p{N}_])");

    private final Map<String, Set<String>> goldForms = new HashMap<>();
    private final LinkedArticle article;
    private final Function<String, Collection<String>> vocabularyLabels;

    Names(Gold gold, LinkedArticle article, Function<String, Collection<String>> vocabularyLabels) {
        this.article = article;
        this.vocabularyLabels = vocabularyLabels;
        gold.actors().forEach(a -> addForms(a.name(), a.aliases()));
        gold.projects().forEach(p -> addForms(p.name(), p.aliases()));
    }

    private void addForms(String name, List<String> aliases) {
        Set<String> forms = forms(name, aliases);
        forms.forEach(f -> goldForms.computeIfAbsent(f, k -> new HashSet<>()).addAll(forms));
    }

    static Set<String> forms(String name, List<String> aliases) {
        Set<String> forms = new HashSet<>(Set.of(label(name)));
        aliases.forEach(a -> forms.add(label(a)));
        return forms;
    }

    /** Words of a text, folded, one space between. */
    static String norm(String text) {
        String plain = text.replace("&nbsp;", " ").replace("&nbsp", " ").replace("œ", "oe");
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return String.join(" ", words);
    }

    static String label(String text) {
        return ARTICLE.matcher(norm(text)).replaceFirst("");
    }

    /** Every label the graph gives the entity: those of the article and those of the vocabulary. */
    Set<String> labels(Entity entity) {
        Set<String> labels = new HashSet<>();
        entity.labels().forEach(l -> labels.add(label(l)));
        vocabularyLabels.apply(article.of(entity).key()).forEach(l -> labels.add(label(l)));
        return labels;
    }

    boolean same(Entity entity, String goldName) {
        return same(labels(entity), goldName);
    }

    boolean same(Set<String> labels, String goldName) {
        String name = label(goldName);
        return labels.contains(name)
                || goldForms.getOrDefault(name, Set.of()).stream().anyMatch(labels::contains);
    }

    /** Whether one of the gold's runs of words lies in the sentence, or the sentence in a run. */
    static boolean inSentence(List<String> evidence, String sentence) {
        String words = norm(sentence);
        return evidence.stream()
                .filter(run -> !run.isEmpty())
                .map(Names::norm)
                .anyMatch(run -> words.contains(run) || run.contains(words));
    }
}
