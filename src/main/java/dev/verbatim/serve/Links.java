package dev.verbatim.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Where an answer leads: headers {@code Link}, relative to the address of the question. */
final class Links {
    private Links() {}

    /** What describes it, its own address in this form, and the other forms. */
    static void add(HttpServletResponse response, ApiRequest asked, AnswerFormat format) {
        String name = asked.question().name();
        String query = asked.query(Optional.empty());
        add(response, "openapi.json", "service-desc", "application/vnd.oai.openapi+json");
        add(response, "../questions/" + name + query, "describedby", "text/html");
        add(response, name + "." + format.suffix() + query, "canonical", format.mediaType());
        for (AnswerFormat other : AnswerFormat.offered(asked.isRows())) {
            if (other != format) {
                add(response, name + "." + other.suffix() + query, "alternate", other.mediaType());
            }
        }
    }

    /** The pages before and after it. */
    static void addNext(HttpServletResponse response, ApiRequest asked, AnswerFormat format, boolean isCut) {
        Page page = asked.page();
        String name = asked.question().name() + "." + format.suffix();
        if (isCut) {
            Page next = new Page(page.offset() + page.limit(), page.limit());
            add(response, name + asked.query(Optional.of(next)), "next", format.mediaType());
        }
        if (page.offset() > 0) {
            Page previous = new Page(Math.max(0, page.offset() - page.limit()), page.limit());
            add(response, name + asked.query(Optional.of(previous)), "prev", format.mediaType());
        }
    }

    private static void add(HttpServletResponse response, String address, String relation, String type) {
        response.addHeader("Link", "<" + address + ">; rel=\"" + relation + "\"; type=\"" + type + "\"");
    }
}
