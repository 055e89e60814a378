package org.newsdocket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;

/** What the code keeps to, below whichever root package the same layout stands. */
public enum Rule {
    DRIVER_STAYS_IN_MONGO(
            "driver",
            root ->
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..mongo..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "com.mongodb..", "org.bson..", "de.bwaldvogel.mongo..")),

    GRAPHQL_STAYS_IN_GRAPH(
            "engine",
            root ->
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..graph..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "graphql..",
                                    "org.dataloader..",
                                    "org.springframework.graphql..")),

    GRAPH_NEVER_SEES_MONGO(
            "graphtomongo", root -> strangers(root + "..graph..", root + "..mongo..")),

    MONGO_NEVER_SEES_GRAPH(
            "mongotograph", root -> strangers(root + "..mongo..", root + "..graph..")),

    NOTHING_SEES_PLATFORM_BUT_ITS_METRICS(
            "tool",
            root ->
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(root, root + ".platform..")
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage(root + ".platform..")
                                            .and(
                                                    DescribedPredicate.not(
                                                            resideInAPackage(
                                                                    root + ".platform.metrics"))))),

    PLATFORM_KNOWS_NO_NOUN(
            "nounintool",
            root ->
                    noClasses()
                            .that()
                            .resideInAPackage(root + ".platform..")
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage(root + "..")
                                            .and(
                                                    DescribedPredicate.not(
                                                            resideInAnyPackage(
                                                                    root + ".platform..",
                                                                    root + ".paging..",
                                                                    root + ".problem..",
                                                                    root + ".scalar.."))))),

    NOUNS_DEPEND_ONE_WAY("order", Rule::nounsDependOneWay),

    NOUNS_KEEP_THEIR_INSIDES(
            "insides",
            root ->
                    classes()
                            .that(resideInAnyPackage(insides(root)))
                            .and()
                            .areTopLevelClasses()
                            .should()
                            .bePackagePrivate()),

    MODULES_FORM_NO_CYCLE(
            "cycle", root -> slices().matching(root + ".(*)..").should().beFreeOfCycles()),

    PACKAGES_ARE_NULL_MARKED("nulls", root -> classes().should(haveANullMarkedPackage())),

    DATES_ARE_OF_JAVA_TIME(
            "dates",
            root ->
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.util.Date")
                            .orShould()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.util.Calendar")),

    FIELDS_ARE_NOT_INJECTED("injection", root -> NO_CLASSES_SHOULD_USE_FIELD_INJECTION),

    NAMES_SAY_SOMETHING(
            "names",
            root ->
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|DTO|Dto)")),

    TIME_COMES_FROM_A_CLOCK(
            "clock",
            root ->
                    noClasses()
                            .that()
                            .areNotMetaAnnotatedWith(Configuration.class)
                            .should()
                            .accessTargetWhere(
                                    describe("read the machine's time", Rule::readsTime)));

    private static final List<String> NOUNS =
            List.of("view", "record", "actor", "proceeding", "story", "statement", "timeline");
    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "currentTimeMillis");

    private final String sample;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private final Function<String, ArchRule> rule;

    Rule(String sample, Function<String, ArchRule> rule) {
        this.sample = sample;
        this.rule = rule;
    }

    /** The package below which the rule is broken by every class whose name starts with Broken. */
    public String sample() {
        return Rule.class.getPackageName() + ".broken." + sample;
    }

    /**
     * The rule for the layout below this package. It holds where nothing is there to break it: that
     * it can be broken is what its sample shows.
     */
    public ArchRule below(String root) {
        return rule.apply(root).allowEmptyShould(true);
    }

    private static ArchRule strangers(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other);
    }

    private static ArchRule nounsDependOneWay(String root) {
        var rules =
                IntStream.range(0, NOUNS.size() - 1)
                        .mapToObj(noun ->
                                strangersToAny(
                                        root,
                                        NOUNS.get(noun),
                                        NOUNS.subList(noun + 1, NOUNS.size())))
                        .toList();
        return CompositeArchRule.of(rules);
    }

    private static ArchRule strangersToAny(String root, String noun, List<String> later) {
        var packages = later.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + noun + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static String[] insides(String root) {
        return List.of("actor", "proceeding", "story", "statement").stream()
                .flatMap(noun ->
                        List.of(root + "." + noun + ".graph..", root + "." + noun + ".mongo..")
                                .stream())
                .toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> haveANullMarkedPackage() {
        return new ArchCondition<>("have a package-info with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent();
                events.add(
                        new SimpleConditionEvent(
                                type, marked, type.getFullName() + " lies in an unmarked package"));
            }
        };
    }

    private static boolean readsTime(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner();
        boolean now =
                owner.getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && access instanceof JavaCodeUnitAccess<?> call
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock =
                owner.isEquivalentTo(Clock.class)
                        || owner.isEquivalentTo(InstantSource.class)
                        || owner.isEquivalentTo(System.class);
        return now || (clock && SYSTEM_CLOCKS.contains(target.getName()));
    }
}
