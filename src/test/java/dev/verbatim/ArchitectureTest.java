package dev.verbatim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who may know whom. The table of packages in CONTRIBUTING.md says the same in prose. */
@AnalyzeClasses(packages = "dev.verbatim", importOptions = ProductionClasses.class)
class ArchitectureTest {
    private static final String ROOT = "dev.verbatim";

    /** What a package may import of this project, besides itself. Only {@code pipeline} and {@code cli} see all. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("boot", List.of()),
            Map.entry("model", List.of()),
            Map.entry("vocab", List.of()),
            Map.entry("lexicon", List.of("model")),
            Map.entry("read", List.of("model", "lexicon")),
            Map.entry("segment", List.of("model", "lexicon")),
            Map.entry("annotate", List.of("model", "lexicon")),
            Map.entry("extract", List.of("model", "lexicon")),
            Map.entry("link", List.of("model", "lexicon")),
            Map.entry("match", List.of("model", "lexicon", "vocab")),
            Map.entry("consolidate", List.of("model")),
            Map.entry("rdf", List.of("model", "vocab")),
            Map.entry("correct", List.of("model", "vocab")),
            Map.entry("validate", List.of("model", "vocab")),
            Map.entry("store", List.of("model", "vocab")),
            Map.entry("query", List.of("model", "vocab")),
            Map.entry("export", List.of("model", "vocab", "store")),
            Map.entry("evaluate", List.of("model")),
            Map.entry("serve", List.of("lexicon", "match", "model", "query", "store", "export", "vocab")));

    @ArchTest
    static void aPackageImportsOnlyWhatTheTableAllows(JavaClasses production) {
        MAY_IMPORT.forEach((name, allowed) -> imports(name, allowed).check(production));
    }

    @ArchTest
    static void everyPackageHasItsLineInTheTable(JavaClasses production) {
        Set<String> unknown = new TreeSet<>();
        production.forEach(type -> unknown.add(type.getPackageName().split("\\.", -1)[2]));
        unknown.removeAll(MAY_IMPORT.keySet());
        unknown.removeAll(List.of("pipeline", "cli"));
        assertEquals(Set.of(), unknown, "a package without a line would be free to import anything");
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that needs another which needs it cannot be understood alone");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsThePipeline = noClasses()
            .that(not(resideInAnyPackage(packages("pipeline", "cli"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(packages("pipeline", "cli")))
            .allowEmptyShould(true)
            .because("the order of the stages is wiring, and wiring stands in one place");

    @ArchTest
    static final ArchRule jena = library(
            "the model and the stages that read language must run where no RDF library is",
            List.of("org.apache.jena.."),
            "lexicon",
            "match",
            "vocab",
            "rdf",
            "correct",
            "validate",
            "store",
            "query",
            "export",
            "serve",
            "evaluate",
            "pipeline",
            "cli");

    @ArchTest
    static final ArchRule jsoup =
            library("HTML ends at the reader: everything after it sees text", List.of("org.jsoup.."), "read");

    @ArchTest
    static final ArchRule commandLineLibraries =
            library("the stages do not know who calls them", List.of("picocli..", "me.tongfei.progressbar.."), "cli");

    @ArchTest
    static final ArchRule morphology =
            library("the dictionaries are data, and data is read in one place", List.of("morfologik.."), "lexicon");

    @ArchTest
    static final ArchRule templates = library(
            "HTML is written by templates, which escape what they are given, and only pages have any",
            List.of("freemarker.."),
            "serve.pages");

    @ArchTest
    static final ArchRule lucene = library(
            "text is indexed in the store and searched by queries, names of other data sets are where they are compared",
            List.of("org.apache.lucene.."),
            "match",
            "store",
            "query");

    @ArchTest
    static final ArchRule modelIsPlainJava = classes()
            .that()
            .resideInAnyPackage(packages("model"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify.."))
            .allowEmptyShould(true)
            .because("the words of the domain outlive every library");

    @ArchTest
    static final ArchRule standardStreams = noClasses()
            .that(not(resideInAnyPackage(packages("cli", "boot"))))
            .should()
            .accessTargetWhere(target(
                    "System.out or System.err",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getTarget().getName())))
            .allowEmptyShould(true)
            .because("what a stage has to say is a result or a notice; printing is the command line's work");

    @ArchTest
    static final ArchRule clocks = noClasses()
            .should()
            .accessTargetWhere(target(
                    "now() without a clock",
                    access -> access.getTarget().getName().equals("now")
                            && access.getTargetOwner().getPackageName().startsWith("java.time")
                            && access.getTarget().getFullName().endsWith("now()")))
            .allowEmptyShould(true)
            .because("the same corpus gives the same graph; the time is an argument");

    @ArchTest
    static final ArchRule reflection = noClasses()
            .that(not(resideInAPackage(ROOT + ".boot..")))
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect.."))
            .allowEmptyShould(true)
            .because("what is called can be found by reading");

    @ArchTest
    static final ArchRule broadCatches = noClasses()
            .that(not(resideInAPackage(ROOT + ".cli..")))
            .should(catchAnyOf(Exception.class, RuntimeException.class, Error.class))
            .allowEmptyShould(true)
            .because("an unexpected failure belongs to the command line, which names it and ends with code 3");

    @ArchTest
    static final ArchRule staticStateIsConstant = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("what a class remembers between calls makes results depend on their order");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("a name that fits anything hides a missing concept");

    private static ArchRule imports(String name, List<String> allowed) {
        List<String> known = new ArrayList<>(allowed);
        known.add(name);
        return noClasses()
                .that(resideInAnyPackage(packages(name)))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(packages(known.toArray(String[]::new))))))
                .allowEmptyShould(true)
                .because(name + " may import " + (allowed.isEmpty() ? "nothing of this project" : allowed)
                        + ": a stage knows the model, not the other stages");
    }

    private static ArchRule library(String reason, List<String> library, String... mayUseIt) {
        return noClasses()
                .that(not(resideInAnyPackage(packages(mayUseIt))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.toArray(String[]::new)))
                .allowEmptyShould(true)
                .because(reason);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Not Throwable: try-with-resources catches it in the compiled class. */
    private static ArchCondition<JavaClass> catchAnyOf(Class<?>... types) {
        return new ArchCondition<>("catch one of " + Arrays.toString(types)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit code : type.getCodeUnits()) {
                    for (TryCatchBlock block : code.getTryCatchBlocks()) {
                        boolean broad = block.getCaughtThrowables().stream()
                                .anyMatch(caught -> Arrays.stream(types).anyMatch(caught::isEquivalentTo));
                        events.add(new SimpleConditionEvent(
                                type, broad, code.getFullName() + " " + block.getSourceCodeLocation()));
                    }
                }
            }
        };
    }
}
