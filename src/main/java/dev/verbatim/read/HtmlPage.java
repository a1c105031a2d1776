package dev.verbatim.read;

import com.google.gson.JsonParseException;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.PartialDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page's visible text, and what its head and its JSON-LD say of the article. */
final class HtmlPage {

    /** What stands between an article's title and the outlet's name in a page's title. */
    private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " « ");

    private final Document document;
    private final List<String> doubts = new ArrayList<>();
    private final Optional<JsonLd> json;

    private HtmlPage(Document document) {
        this.document = document;
        this.json = json();
    }

    /** Reads a page; pages without any text have no lines. */
    static Page page(String source, Furniture furniture) {
        return new HtmlPage(Jsoup.parse(source, "", Parser.htmlParser())).page(furniture);
    }

    private Page page(Furniture furniture) {
        Outline outline = new Outline();
        document.traverse(outline);
        Element body = document.body();
        VisibleText text = new VisibleText(body, outline, furniture);
        body.filter(text);
        List<Line> lines = text.lines();
        Metadata metadata = metadata();
        return new Page(text.text(), lines, metadata, title(metadata.publisher()), doubts);
    }

    private Metadata metadata() {
        Optional<String> publisher = first(List.of(meta("og:site_name"), json("publisher"), meta("application-name")));
        return new Metadata(
                first(List.of(json("headline"), meta("og:title"), meta("twitter:title"), heading())),
                published(),
                publisher,
                first(List.of(
                        json("author"),
                        meta("author"),
                        meta("article:author").filter(name -> address(name).isEmpty()))),
                Stream.of(link("canonical"), meta("og:url"), json("url"))
                        .flatMap(Optional::stream)
                        .flatMap(url -> address(url).stream())
                        .findFirst());
    }

    private Optional<JsonLd> json() {
        Optional<JsonLd> found = Optional.empty();
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                Optional<JsonLd> one = JsonLd.article(script.data());
                found = found.isPresent() ? found : one;
            } catch (JsonParseException e) {
                doubts.add("JSON-LD in the page cannot be parsed and was passed over");
            }
        }
        return found;
    }

    private Optional<String> json(String property) {
        return json.flatMap(found -> found.text(property));
    }

    private static Optional<String> first(List<Optional<String>> values) {
        return values.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<String> meta(String name) {
        for (Element meta : document.select("meta[content]")) {
            String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            String content = collapsed(meta.attr("content"));
            if (key.toLowerCase(Locale.ROOT).equals(name) && !content.isEmpty()) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private Optional<String> link(String relation) {
        return document.select("link[href]").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase(relation))
                .map(link -> link.attr("href").strip())
                .findFirst();
    }

    /** The one main heading; where there are several, no one can tell. */
    private Optional<String> heading() {
        List<String> headings = document.select("h1").stream()
                .map(heading -> collapsed(heading.text()))
                .filter(heading -> !heading.isEmpty())
                .toList();
        return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
    }

    /** The page's title without the outlet's name behind it. */
    private Optional<String> title(Optional<String> publisher) {
        String title = collapsed(document.title());
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at < 0) {
                continue;
            }
            String head = title.substring(0, at).strip();
            String tail = title.substring(at + separator.length()).strip();
            boolean outlet = publisher.map(tail::equalsIgnoreCase).orElse(false);
            if (outlet || separator.equals(" | ") || words(tail) <= 5 && words(head) >= 4) {
                title = head;
                break;
            }
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    private Optional<PartialDate> published() {
        Stream<Optional<String>> places = Stream.of(
                json("datePublished"),
                meta("article:published_time"),
                meta("og:article:published_time"),
                meta("datepublished"),
                meta("date"),
                meta("pubdate"),
                meta("publishdate"),
                meta("publication_date"),
                meta("dc.date"),
                meta("dc.date.issued"),
                meta("dcterms.created"),
                meta("sailthru.date"),
                meta("parsely-pub-date"),
                json("dateCreated"),
                attribute("[itemprop=datePublished]", "content"),
                attribute("[itemprop=datePublished]", "datetime"),
                attribute("time[pubdate]", "datetime"),
                attribute("article time[datetime]", "datetime"),
                attribute("main time[datetime]", "datetime"),
                attribute("time[datetime]", "datetime"));
        return places.flatMap(Optional::stream)
                .flatMap(value -> Dates.iso(value).stream())
                .findFirst();
    }

    private Optional<String> attribute(String query, String attribute) {
        return document.select(query).stream()
                .map(element -> element.attr(attribute))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** An absolute address of the web, as it stands; nothing else is one. */
    static Optional<String> address(String value) {
        try {
            URI uri = new URI(value);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web && uri.getUserInfo() == null ? Optional.of(value) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** White space and control characters to single spaces, none at the ends. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                collapsed.append(c);
            } else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString().strip();
    }
}
