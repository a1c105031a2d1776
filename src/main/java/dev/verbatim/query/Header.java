package dev.verbatim.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code #+} at the head of a query file: the part of YAML that grlc's decorators need. Keys with a value, with a
 * folded or literal block, with a list of values, or with a list of maps whose values are single lines, or sequences between brackets.
 *
 * @param texts value by key
 * @param lists values by key; a map's entries stand for {@code - key: value}
 */
record Header(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
    /** Key of the entry for a list's item that is no map. */
    static final String ITEM = "";

    private static final Pattern ENTRY = Pattern.compile("([a-zA-Z][\\w-]*):(?:\\s+(.*))?");
    private static final Pattern MEMBER = Pattern.compile("\"([^\"]*)\"|([^\\s,\"][^,\"]*?)(?=\\s*(?:,|$))");
    private static final Pattern NESTED =
            Pattern.compile("(?m)^(#\\+([ \\t]+)- [a-zA-Z][\\w-]*:)[ \\t]*((?:\\R#\\+\\2[ \\t]+- .*)+)");
    private static final Set<String> KEYS = Set.of(
            "summary",
            "summary-fr",
            "description",
            "description-fr",
            "tags",
            "parameters",
            "defaults",
            "enumerate",
            "chart");
    private static final Pattern LINE = Pattern.compile("#\\+ ?(.*)");

    static Header of(String query, String file) {
        Header header = new Header(new LinkedHashMap<>(), new LinkedHashMap<>());
        String key = "";
        boolean isBlock = false;
        int number = 0;
        for (String line : withSequences(query).lines().toList()) {
            number++;
            Matcher decorated = LINE.matcher(line);
            if (!decorated.matches()) {
                continue;
            }
            String content = decorated.group(1);
            Matcher entry = ENTRY.matcher(content);
            boolean isEntry = entry.matches();
            String value = isEntry && entry.group(2) != null ? entry.group(2).strip() : "";
            if (isEntry) {
                key = entry.group(1);
                isBlock = value.equals("|") || value.equals(">");
            }
            boolean isNeeded = key.isEmpty() || KEYS.contains(key);
            if (isNeeded && isEntry && !isBlock && !value.isEmpty()) {
                header.texts.put(key, scalar(value, file, number));
            } else if (isNeeded && !isEntry && !content.isBlank()) {
                header.further(key, isBlock, content, file, number);
            }
        }
        return header;
    }

    /** A line that goes on with what {@code key} began. */
    private void further(String key, boolean isBlock, String content, String file, int number) {
        boolean isIndented = content.startsWith(" ");
        if (isBlock && isIndented) {
            texts.merge(key, content.strip(), (before, next) -> before + " " + next);
        } else if (!key.isEmpty() && isIndented && !texts.containsKey(key)) {
            item(key, content.strip(), file, number);
        } else {
            throw malformed(file, number, content);
        }
    }

    /** Values that stand one a line under {@code - name:}, as a sequence between brackets; lines keep their numbers. */
    private static String withSequences(String query) {
        return NESTED.matcher(query).replaceAll(found -> {
            List<String> values = found.group(3)
                    .strip()
                    .lines()
                    .map(line -> line.replaceFirst("^#\\+\\s+-\\s+", "").strip())
                    .map(value -> value.startsWith("\"") ? value : '"' + value + '"')
                    .toList();
            return Matcher.quoteReplacement(
                    found.group(1) + " [" + String.join(", ", values) + "]" + "\n#+".repeat(values.size()));
        });
    }

    /** The members of a value such as {@code [one, "two"]}. */
    static List<String> members(String sequence) {
        List<String> members = new ArrayList<>();
        Matcher member = MEMBER.matcher(sequence.substring(1, sequence.length() - 1));
        while (member.find()) {
            members.add(member.group(1) == null ? member.group(2) : member.group(1));
        }
        return members;
    }

    /** The value of {@code key}; empty without one. */
    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    List<Map<String, String>> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    private void item(String key, String content, String file, int number) {
        List<Map<String, String>> items = lists.computeIfAbsent(key, unused -> new ArrayList<>());
        boolean isNew = content.startsWith("- ");
        String item = isNew ? content.substring(2).strip() : content;
        if (isNew) {
            items.add(new LinkedHashMap<>());
        } else if (items.isEmpty()) {
            throw malformed(file, number, content);
        }
        Matcher entry = ENTRY.matcher(item);
        if (entry.matches() && entry.group(2) != null) {
            String value = entry.group(2).strip();
            boolean isSequence = value.startsWith("[") && value.endsWith("]");
            items.getLast().put(entry.group(1), isSequence ? value : scalar(value, file, number));
        } else if (isNew) {
            items.getLast().put(ITEM, scalar(item, file, number));
        } else {
            throw malformed(file, number, content);
        }
    }

    private static String scalar(String value, String file, int number) {
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (value.contains(": ") || value.contains(" #") || "\"'[]{}&*!|>%@`".indexOf(value.charAt(0)) >= 0) {
            throw new QueryException(file + ", line " + number + ": put this value in double quotes: " + value);
        }
        return value;
    }

    private static QueryException malformed(String file, int number, String content) {
        return new QueryException(file + ", line " + number + ": not a line of a header: " + content);
    }
}
