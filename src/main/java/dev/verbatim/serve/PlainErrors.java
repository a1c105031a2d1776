package dev.verbatim.serve;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that arise before or beside our own code, as one line, or a problem of one line, without a word on the machinery. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String path = Request.getPathInContext(request);
        boolean isForPrograms = path.startsWith(Api.PATH + "/") || path.startsWith(ReconcileService.PATH);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, isForPrograms ? Problem.MEDIA_TYPE : "text/plain; charset=utf-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "10");
        }
        String line = HttpStatus.getMessage(status);
        Content.Sink.write(response, true, isForPrograms ? Problem.bare(status, line) : line + "\n", callback);
        return true;
    }
}
