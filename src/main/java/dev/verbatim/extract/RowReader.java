package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Kind;
import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Money;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Region;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.TimeExpression;
import dev.verbatim.model.TimeFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sums in rows of tables: the heading says what they are, the first cell who or when. */
final class RowReader {

    private static final int HEADING_FAR = 12;

    private final MoneyLexicon lexicon;

    RowReader(MoneyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Telling> read(List<Passage> passages, int index, Dossier dossier, AnnotatedArticle article) {
        Passage passage = passages.get(index);
        Frame frame = heading(passages, index).orElse(lexicon.frames().family("investment"));
        List<Telling> tellings = new ArrayList<>();
        for (Part<Money> sum : passage.sums()) {
            Governor governor = new Governor(Way.ROW, frame, sum.from(), sum.from(), Optional.empty(), false);
            Telling telling =
                    new Telling(passage, sum, governor, frame.kind() == Kind.OPEN ? Kind.INVESTMENT : frame.kind());
            if (!lexicon.words().is(Role.HEAD_TOTAL, passage.tokens(), 0)) {
                who(passage, frame, telling, dossier);
            }
            when(passage, telling, article);
            tellings.add(telling);
        }
        return tellings;
    }

    /** The nearest noun that governs sums in the row itself, the rows above or the heading. */
    private Optional<Frame> heading(List<Passage> passages, int index) {
        for (int i = index; i >= Math.max(0, index - HEADING_FAR); i--) {
            Region.Kind kind = passages.get(i).sentence().kind();
            if (kind != Region.Kind.ROW && kind != Region.Kind.HEADING && i != index) {
                continue;
            }
            for (int at = 0; at < passages.get(i).tokens().size(); at++) {
                Optional<Frames.Noun> noun =
                        lexicon.frames().nounAt(passages.get(i).tokens(), at);
                if (noun.isPresent()
                        && (i != index || noun.get().frame().kind() != Kind.INVESTMENT)
                        && !noun.get().frame().is("worthNoun")) {
                    return noun.map(Frames.Noun::frame);
                }
            }
        }
        return Optional.empty();
    }

    private static void who(Passage passage, Frame frame, Telling telling, Dossier dossier) {
        Party party = frame.subject() == Party.NONE ? Party.INVESTOR : frame.subject();
        for (Part<Mention> name : passage.names()) {
            boolean first = !passage.tokens().subList(0, name.from()).stream().anyMatch(token -> token.is("|"));
            boolean bracket = passage.isSign(name.from() - 1, "(");
            if (first && !bracket && name.what().form() != Form.ADJECTIVE) {
                dossier.actor(name.what().entity())
                        .ifPresent(actor -> telling.cast.add(Party.INVESTOR == party ? party : Party.INVESTOR, actor));
                return;
            }
        }
    }

    private static void when(Passage passage, Telling telling, AnnotatedArticle article) {
        Optional<TimeExpression> time = passage.times().stream().map(Part::what).findFirst();
        time.ifPresent(t -> telling.when = new TimeFrame(t.start(), t.end(), t.duration()));
        Optional<PartialDate> now = article.source().article().metadata().published();
        boolean past = now.isPresent()
                && time.flatMap(TimeExpression::end)
                        .filter(end -> end.year() < now.get().year())
                        .isPresent();
        telling.status = past ? Status.COMPLETED : Status.ANNOUNCED;
    }
}
