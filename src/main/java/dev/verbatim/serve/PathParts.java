package dev.verbatim.serve;

import java.util.List;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** What a property path is made of. */
final class PathParts {
    private PathParts() {}

    static List<Path> of(Path path) {
        return switch (path) {
            case P_Path1 one -> List.of(one.getSubPath());
            case P_Path2 two -> List.of(two.getLeft(), two.getRight());
            case P_NegPropSet none ->
                none.getNodes().stream().<Path>map(Path.class::cast).toList();
            case P_Path0 single -> List.of();
            default -> throw new Refusal(Refusal.UNPROCESSABLE, "this kind of property path is not answered here");
        };
    }
}
