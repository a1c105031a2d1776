package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Span;
import org.jspecify.annotations.Nullable;

/** The quotations of a sentence as the content of a cue. */
final class QuotedContent {

    /** Words of a subject between a quotation and its verb. */
    private static final int SUBJECT = 12;

    /** Words behind a relative pronoun among which its verb must stand. */
    private static final int NEAR = 3;

    private final Scene scene;

    QuotedContent(Scene scene) {
        this.scene = scene;
    }

    @Nullable
    Quotation around(int index) {
        int at = scene.token(index).span().begin();
        Quotation innermost = null;
        for (Quotation quotation : scene.quotations()) {
            if (quotation.speech() && quotation.inner().contains(at)) {
                innermost = quotation;
            }
        }
        return innermost;
    }

    @Nullable
    Quotation before(int from) {
        for (int i = from - 1; i >= 0 && i >= from - SUBJECT; i--) {
            Quotation ending = endingWith(scene.token(i).span().end());
            if (ending != null) {
                return ending;
            }
            if (scene.stops(i) || scene.finiteAt(i) || scene.is(i, Role.BUT) || scene.is(i, Role.THAT)) {
                return null;
            }
        }
        return null;
    }

    boolean endsAt(Quotation quotation, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 2; i--) {
            if (scene.token(i).span().end() == quotation.span().end()) {
                return true;
            }
            if (!scene.comma(i)) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Quotation endingWith(int end) {
        for (Quotation quotation : scene.quotations()) {
            if (quotation.span().end() == end
                    && quotation.span().begin() != quotation.inner().begin()) {
                return quotation;
            }
        }
        return null;
    }

    @Nullable
    Quotation after(int to, @Nullable Quotation around) {
        int depth = around == null ? 0 : around.depth() + 1;
        int begin = to < scene.size()
                ? scene.token(to).span().begin()
                : scene.sentence().span().end();
        for (Quotation quotation : scene.quotations()) {
            if (quotation.depth() == depth
                    && quotation.span().begin() >= begin
                    && quotation.span().begin() < scene.sentence().span().end()) {
                return reaches(to, scene.begin(quotation.span())) ? quotation : null;
            }
        }
        return null;
    }

    /** Whether no other clause stands between a cue and what may be its content. */
    private boolean reaches(int from, int to) {
        boolean that = false;
        for (int i = from; i < to; i++) {
            that |= scene.is(i, Role.THAT) || scene.is(i, Role.WHETHER);
            if (scene.token(i).is(";")
                    || scene.token(i).is(".")
                    || scene.finiteAt(i) && !that && !inRelative(from, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean inRelative(int from, int index) {
        for (int i = index - 1; i >= from && i >= index - NEAR; i--) {
            if (scene.is(i, Role.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Quotation first() {
        for (Quotation quotation : scene.quotations()) {
            if (quotation.depth() == 0
                    && scene.sentence().span().contains(quotation.span().begin())) {
                return quotation;
            }
        }
        return null;
    }

    boolean hasClauseBefore(Quotation quotation) {
        int to = quotation.span().begin() < scene.sentence().span().begin() ? 0 : scene.begin(quotation.span());
        for (int i = 0; i < to; i++) {
            if (scene.finiteAt(i)) {
                return true;
            }
        }
        return false;
    }

    Span clauseBefore(Quotation quotation) {
        return hasClauseBefore(quotation)
                ? new Span(scene.sentence().span().begin(), quotation.inner().end())
                : quotation.inner();
    }

    boolean isAlone(int to, Quotation quotation) {
        int begin = scene.begin(quotation.span());
        if (scene.sign(begin - 1, ":")) {
            return true;
        }
        for (int i = to; i < begin; i++) {
            if (!scene.comma(i) && !scene.is(i, Role.DETERMINER)) {
                return false;
            }
        }
        return true;
    }

    boolean hasVerbOutside(Quotation quotation) {
        int mark = scene.begin(quotation.span());
        if (mark > 0 && !scene.comma(mark - 1) && !scene.sign(mark - 1, ":")) {
            return true;
        }
        for (int i = 0; i < scene.size(); i++) {
            if (scene.finiteAt(i)
                    && !quotation.span().contains(scene.token(i).span().begin())) {
                return true;
            }
        }
        return !quotation.speech();
    }
}
