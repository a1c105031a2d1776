package dev.verbatim.lexicon;

import dev.verbatim.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rules of extraction, read from the files {@code rules/<kind>.<language>.rules}. */
public final class Rules {

    private static final List<String> KINDS = List.of("amounts", "claims", "members", "quantities", "roles");
    private static final String MEASURES = "rules/precision.tsv";

    private final Map<String, Rule> byId;
    private final String digest;

    private Rules(Map<String, Rule> byId, String digest) {
        this.byId = byId;
        this.digest = digest;
    }

    /**
     * Reads the rule files of the languages that come with Verbatim.
     *
     * @throws IllegalArgumentException if one is malformed; the message names file and line
     */
    public static Rules load() {
        return load(LexiconLanguages.all());
    }

    /**
     * Reads the rule files of some languages, each of which may lack a kind.
     *
     * @throws IllegalArgumentException if one is malformed; the message names file and line
     */
    public static Rules load(List<Language> languages) {
        Map<String, Rule> rules = new TreeMap<>();
        StringBuilder digests = new StringBuilder();
        RuleMeasures measures = RuleMeasures.parse(Table.resource(MEASURES), text(MEASURES));
        for (String kind : KINDS) {
            for (Language language : languages) {
                String file = "rules/" + kind + "." + language.tag() + ".rules";
                if (Rules.class.getClassLoader().getResource(file) != null) {
                    String text = text(file);
                    digests.append(Table.sha256(text.getBytes(StandardCharsets.UTF_8)));
                    add(rules, file, parse(file, text, measures));
                }
            }
        }
        return new Rules(rules, Table.sha256(digests.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(Map<String, Rule> rules, String file, List<Rule> more) {
        for (Rule rule : more) {
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException(file + ": rule '" + rule.id() + "' is there twice");
            }
        }
    }

    /**
     * The rule of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule get(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule '" + id + "' in the rule files");
        }
        return rule;
    }

    /** All, by id. */
    public Collection<Rule> all() {
        return List.copyOf(byId.values());
    }

    /** Lower-case hexadecimal SHA-256 over all rule files, not what was measured: changes when a rule does. */
    public String sha256() {
        return digest;
    }

    static List<Rule> parse(String path, String text, RuleMeasures measures) {
        List<Rule> rules = new ArrayList<>();
        Draft draft = null;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = path + ":" + (i + 1);
            if (line.startsWith("[") && line.endsWith("]")) {
                if (draft != null) {
                    rules.add(draft.finish(measures));
                }
                draft = new Draft(line.substring(1, line.length() - 1));
            } else if (draft == null) {
                throw new IllegalArgumentException(place + ": a line before the first [rule.id]");
            } else {
                draft.line(place, line);
            }
        }
        if (draft != null) {
            rules.add(draft.finish(measures));
        }
        return rules;
    }

    private static String text(String path) {
        try (InputStream in = Rules.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static final class Draft {
        private final String id;
        private String purpose = "";
        private double confidence = Double.NaN;
        private final List<String> must = new ArrayList<>();
        private final List<String> mustNot = new ArrayList<>();

        Draft(String id) {
            this.id = id;
        }

        void line(String place, String line) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "purpose" -> purpose = value;
                case "confidence" -> confidence = Double.parseDouble(value);
                case "must" -> must.add(value);
                case "must not" -> mustNot.add(value);
                default ->
                    throw new IllegalArgumentException(
                            place + ": expected 'purpose:', 'confidence:', 'must:' or 'must not:', found: " + line);
            }
        }

        Rule finish(RuleMeasures measures) {
            return new Rule(id, purpose, confidence, measures.of(id), must, mustNot);
        }
    }
}
