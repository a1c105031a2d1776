package dev.verbatim.serve.pages;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** One request for a page: whose language, from which generation, and how links lead from there. */
public final class Visit {
    /** Parameter that chooses the language of a page. */
    static final String LANGUAGE = "lang";

    /** Parameter that tells which version of the data a link was made for. */
    static final String VERSION = "version";

    private final HttpServletRequest request;
    private final String path;
    private final LiveStore.Lease lease;
    private final QueryCatalog catalog;
    private final Texts texts;
    private final boolean chosen;
    private final Facts facts;
    private final Address address;
    private final Names names;
    private final Figures figures;

    /**
     * @param path of the page, as the request has it, without its leading slash
     * @param lease the generation it is made of, as long as the request lasts
     * @param catalog the questions there are, as long as the request lasts
     * @param address of the identifiers of that generation
     */
    Visit(HttpServletRequest request, String path, LiveStore.Lease lease, QueryCatalog catalog, Address address) {
        this.request = request;
        this.path = path;
        this.lease = lease;
        this.catalog = catalog;
        this.address = address;
        Optional<Tongue> asked = parameter(LANGUAGE).flatMap(Tongue::of);
        chosen = asked.isPresent();
        texts = new Texts(
                asked.orElseGet(() -> Tongue.preferred(Optional.ofNullable(request.getHeader("Accept-Language")))));
        facts = new Facts(lease.dataset().getUnionGraph());
        names = new Names(facts, texts);
        figures = new Figures(texts);
    }

    /** The words of the page. */
    public Texts texts() {
        return texts;
    }

    /** Language of the page, two letters. */
    public String language() {
        return texts.tongue().tag();
    }

    /** Whether the reader chose the language, so that links keep it. */
    public boolean isLanguageChosen() {
        return chosen;
    }

    /** Name of the generation the page is made of. */
    public String generation() {
        return lease.manifest().generation();
    }

    /** What the data are cited by: their version, the same for the same content; without one, their generation. */
    public String version() {
        return lease.manifest().version().orElse(generation());
    }

    /** The version that a link to this page cites, if the data have changed since; else empty. */
    public String citedVersion() {
        return parameter(VERSION)
                .filter(cited -> cited.matches("[0-9a-f-]{1,40}"))
                .filter(cited -> !cited.equals(version()) && !cited.equals(generation()))
                .orElse("");
    }

    /** Where it is told how to cite what a link leads to. */
    public String cite(String iri) {
        return href(CitePage.PATH + query(Map.of("iri", iri)));
    }

    /** What is shown of the articles' texts. */
    public String profile() {
        return lease.profile().label();
    }

    /** The program that built it. */
    public String software() {
        return lease.manifest().software();
    }

    /** Day on which the generation was published. */
    public String published() {
        return figures.date(lease.published().toString().substring(0, 10));
    }

    /** Year in which the generation was published. */
    public String year() {
        return lease.published().toString().substring(0, 4);
    }

    /** From this page to the root of the server, such as {@code ../../}; {@code ./} from the first page. */
    public String root() {
        int depth = (int) path.chars().filter(c -> c == '/').count();
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    /** A link to {@code target}, a path from the root with its query and fragment; it keeps the language. */
    public String href(String target) {
        return root() + (chosen ? with(target, LANGUAGE, language()) : target);
    }

    /** A link to {@code target} as it is, such as a file. */
    public String file(String target) {
        return root() + target;
    }

    /** This page in another language, or with one parameter changed; without it if {@code value} is empty. */
    public String self(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((key, values) -> parameters.put(key, values[0]));
        parameters.remove(name);
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
        return root() + path + query(parameters);
    }

    /** Languages this page can be read in, each with its link. */
    public List<Ref> languages() {
        List<Ref> languages = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            languages.add(new Ref(tongue.tag(), self(LANGUAGE, tongue.tag()), false));
        }
        return languages;
    }

    /** Words that are searched, for the field at the head of the page. */
    public String searched() {
        return path.equals("search") ? parameter("q").orElse("") : "";
    }

    String path() {
        return path;
    }

    LiveStore.Lease lease() {
        return lease;
    }

    QueryCatalog catalog() {
        return catalog;
    }

    Facts facts() {
        return facts;
    }

    Names names() {
        return names;
    }

    Figures figures() {
        return figures;
    }

    Address address() {
        return address;
    }

    HttpServletRequest request() {
        return request;
    }

    /** The value of a parameter of the request, if it has one. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** A thing by its name, with the link to its page. */
    Ref ref(Node thing) {
        return ref(thing, names.of(thing));
    }

    /** A thing under a given name. */
    Ref ref(Node thing, String label) {
        Optional<String> own = address.path(thing);
        if (own.isPresent()) {
            return new Ref(label, href(own.get()), false);
        }
        boolean web = thing.isURI() && thing.getURI().matches("(?i)https?://.*");
        return web ? new Ref(label, thing.getURI(), true) : Ref.plain(label);
    }

    /** A path with its parameters. */
    static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return query.toString();
    }

    /** A text in the fragment of an address, where a plus is a plus. */
    static String fragment(String text) {
        return encoded(text).replace("+", "%20");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String with(String target, String name, String value) {
        int fragment = target.indexOf('#');
        String address = fragment < 0 ? target : target.substring(0, fragment);
        return address + (address.contains("?") ? "&" : "?") + name + "=" + value
                + (fragment < 0 ? "" : target.substring(fragment));
    }
}
