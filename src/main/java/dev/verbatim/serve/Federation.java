package dev.verbatim.serve;

import dev.verbatim.match.BoundedBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The services that a query may ask by {@code SERVICE}: those that the configuration lists, by their exact addresses, and
 * none unless it lists some. Nothing leads from there to elsewhere: redirections are not followed, and a name that stands
 * for an address of the local network is not asked, unless such an address itself is listed.
 */
final class Federation {
    /** Says of a server which services its queries may ask. */
    static final Node ALLOWED = NodeFactory.createURI("https://w3id.org/verbatim/serve#allowedService");

    private static final int LARGEST_ANSWER = 8 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Pattern LITERAL_ADDRESS = Pattern.compile("[0-9.]+|\\[.*]|localhost");
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;

    private final Set<String> allowed = new TreeSet<>();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST_WAIT)
            .build();

    private Federation() {}

    /**
     * As a configuration says.
     *
     * @throws ServerException if what it lists is not the address of a service
     */
    static Federation by(Graph configuration) {
        Federation federation = new Federation();
        configuration.find(Node.ANY, ALLOWED, Node.ANY).forEachRemaining(triple -> {
            Node service = triple.getObject();
            if (!service.isURI() || !service.getURI().matches("https?://[^/?#@\\s]+[^#\\s]*")) {
                throw new ServerException(
                        "the configuration allows " + service + ", which is no address of a service",
                        new IllegalArgumentException(service.toString()));
            }
            federation.allowed.add(service.getURI());
        });
        return federation;
    }

    /** Whether any service may be asked. */
    boolean isOpen() {
        return !allowed.isEmpty();
    }

    /** Whether {@code service} may be asked. */
    boolean allows(Node service) {
        return service.isURI() && allowed.contains(service.getURI());
    }

    /** @throws Refusal if {@code service} may not be asked */
    void check(Node service) {
        if (!allows(service)) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    (service.isURI() ? "SERVICE <" + service.getURI() + ">" : "SERVICE by a variable")
                            + " is not answered here: this server asks "
                            + (allowed.isEmpty() ? "nobody" : String.join(", ", allowed)));
        }
    }

    /**
     * Asks a service.
     *
     * @param service that may be asked
     * @param query in SPARQL, which selects rows
     * @param most time that is left
     * @return the rows, as JSON
     * @throws IOException if it does not answer in time and within a size, or with something else than rows
     */
    byte[] ask(String service, String query, Duration most) throws IOException {
        URI address = URI.create(service);
        refuseLocal(address);
        Duration within = most.compareTo(LONGEST_WAIT) < 0 ? most : LONGEST_WAIT;
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/sparql-results+json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Verbatim")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), StandardCharsets.US_ASCII))
                .build();
        try {
            HttpResponse<byte[]> answer = BoundedBody.send(client, request, within, LARGEST_ANSWER);
            if (answer.statusCode() != 200) {
                throw new IOException("it answered " + answer.statusCode());
            }
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("application/sparql-results+json") && !type.startsWith("application/json")) {
                throw new IOException("it answered no rows in JSON, but " + (type.isEmpty() ? "something" : type));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A name must not lead to the local network; who lists a local address means it. */
    private static void refuseLocal(URI address) throws IOException {
        String host = address.getHost();
        if (host == null || LITERAL_ADDRESS.matcher(host).matches()) {
            return;
        }
        try {
            for (InetAddress resolved : InetAddress.getAllByName(host)) {
                if (isLocal(resolved)) {
                    throw new IOException("its name stands for a local address; list that address, if it is meant");
                }
            }
        } catch (UnknownHostException e) {
            throw new IOException("its name is not known", e);
        }
    }

    /** Whether an address is of this machine or of a network that is not public. */
    static boolean isLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        boolean isShared =
                bytes.length == 4 && (bytes[0] & 0xff) == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal
                || isShared;
    }
}
