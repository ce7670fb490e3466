package org.gatescope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The house's plan, kept by a test: who may know whom. A package that is not there yet breaks no rule. */
@AnalyzeClasses(packages = "org.gatescope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up; packages on one floor may know one another as long as no cycle arises. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("cell"),
            List.of("trace"),
            List.of("lab"),
            List.of("network"),
            List.of("train"),
            List.of("task", "export", "lesson", "model", "compare"),
            List.of("session"),
            List.of("ui"),
            List.of("cli"));

    @ArchTest
    static void arrowsRunDownward(JavaClasses classes) {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            noClasses().that().resideInAnyPackage(packages(FLOORS.subList(floor, floor + 1)))
                    .should().dependOnClassesThat().resideInAnyPackage(packages(FLOORS.subList(floor + 1, FLOORS.size())))
                    .allowEmptyShould(true)
                    .because("a reader understands each floor with nothing but those below it: cell without trace, the mathematics"
                            + " without training, all of it without a window")
                    .check(classes);
        }
    }

    /** The floors alone would let {@code network} look down at {@code lab}. */
    @ArchTest
    static final ArchRule TWO_WAYS_UP_FROM_A_TRACE = noClasses().that().resideInAnyPackage("org.gatescope.network..", "org.gatescope.train..")
            .should().dependOnClassesThat().resideInAPackage("org.gatescope.lab..")
            .allowEmptyShould(true)
            .because("a learner's bench with one cell and the training of a network are two ways up from a trace; what both need belongs below them");

    @ArchTest
    static final ArchRule FILES_KNOW_NO_BENCH = noClasses().that().resideInAPackage("org.gatescope.export..")
            .should().dependOnClassesThat().resideInAPackage("org.gatescope.lab..")
            .because("files hold cells, cases and traces; what a learner does with them on the bench is none of their concern");

    @ArchTest
    static final ArchRule LESSONS_STAND_BESIDE_TASKS = noClasses().that().resideInAnyPackage("org.gatescope.task..", "org.gatescope.export..", "org.gatescope.model..")
            .should().dependOnClassesThat().resideInAPackage("org.gatescope.lesson..")
            .because("a lesson sets up benches and trainings and reads files; these work the same where no lesson is");

    @ArchTest
    static final ArchRule LESSONS_HOLD_NO_MODELS = noClasses().that().resideInAPackage("org.gatescope.lesson..")
            .should().dependOnClassesThat().resideInAPackage("org.gatescope.model..")
            .because("a lesson trains what it shows from a preset; it comes with no trained network");

    @ArchTest
    static final ArchRule COMPARING_STANDS_BESIDE_TASKS = noClasses().that().resideInAnyPackage("org.gatescope.task..", "org.gatescope.export..", "org.gatescope.model..")
            .should().dependOnClassesThat().resideInAPackage("org.gatescope.compare..")
            .because("a comparison runs several cells, trains them on tasks and writes tables; what it compares works alone");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.gatescope.(*)..")
            .should().beFreeOfCycles()
            .allowEmptyShould(true)
            .because("packages that need each other can only be read, tested and changed together");

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX = noClasses().that().resideOutsideOfPackage("org.gatescope.ui..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "javafx..", "com.sun.javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")
            .allowEmptyShould(true)
            .because("the mathematics and the command line run, and are tested, where there is no display");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses().that().resideOutsideOfPackage("org.gatescope.cli..")
            .and().doNotBelongToAnyOf(Main.class)
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true)
            .because("standard output and standard error are promised to those who call gatescope from a script");

    @ArchTest
    static final ArchRule SYSTEM_LOGGER_ALONE = noClasses().that().doNotHaveFullyQualifiedName("org.gatescope.ui.shell.LogFile")
            .should().dependOnClassesThat().resideInAPackage("java.util.logging..")
            .because("System.Logger serves, and leaves the choice of where records go to whoever starts the program, which is LogFile for the window");

    private static String[] packages(List<List<String>> floors) {
        return floors.stream().flatMap(List::stream).map(name -> "org.gatescope." + name + "..").toArray(String[]::new);
    }
}
