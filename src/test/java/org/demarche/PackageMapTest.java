package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rooms and what each may use, as ARCHITECTURE.md says it. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageMapTest {

  private static final String[] PURE = {
    "org.demarche.model..", "org.demarche.checks..", "org.demarche.analysis.."
  };

  @ArchTest
  static final ArchRule aRoomUsesOnlyTheRoomsThatItMay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("model")
          .definedBy("org.demarche.model")
          .layer("definition")
          .definedBy("org.demarche.definition")
          .layer("checks")
          .definedBy("org.demarche.checks")
          .layer("analysis")
          .definedBy("org.demarche.analysis")
          .layer("render")
          .definedBy("org.demarche.render")
          .layer("render.html")
          .definedBy("org.demarche.render.html")
          .layer("render.svg")
          .definedBy("org.demarche.render.svg")
          .layer("render.pdf")
          .definedBy("org.demarche.render.pdf")
          .layer("bundle")
          .definedBy("org.demarche.edition")
          .layer("build")
          .definedBy("org.demarche.pipeline..")
          .layer("nightly")
          .definedBy("org.demarche.nightly")
          .layer("ledger")
          .definedBy("org.demarche.ledger")
          .layer("jobs")
          .definedBy("org.demarche.jobs")
          .layer("packet")
          .definedBy("org.demarche.packet")
          .layer("deliver")
          .definedBy("org.demarche.deliver.list..")
          .layer("routes")
          .definedBy("org.demarche.watch")
          .layer("app")
          .definedBy("org.demarche.app..")
          .ensureAllClassesAreContainedInArchitecture()
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("definition")
          .mayOnlyAccessLayers("model")
          .whereLayer("checks")
          .mayOnlyAccessLayers("model", "analysis")
          .whereLayer("analysis")
          .mayOnlyAccessLayers("model")
          .whereLayer("render")
          .mayOnlyAccessLayers("model", "analysis")
          .whereLayer("render.svg")
          .mayOnlyAccessLayers("model", "analysis", "render")
          .whereLayer("render.html")
          .mayOnlyAccessLayers("model", "analysis", "render", "render.svg")
          .whereLayer("render.pdf")
          .mayOnlyAccessLayers("model", "analysis", "render", "bundle")
          .whereLayer("bundle")
          .mayOnlyAccessLayers("model", "analysis", "render")
          .whereLayer("ledger")
          .mayOnlyAccessLayers("model", "bundle")
          .whereLayer("nightly")
          .mayOnlyAccessLayers("model", "analysis", "render", "bundle", "build", "ledger", "jobs")
          .whereLayer("jobs")
          .mayOnlyAccessLayers("model", "bundle", "build", "ledger")
          .whereLayer("packet")
          .mayOnlyAccessLayers("model", "render", "bundle")
          .whereLayer("deliver")
          .mayOnlyAccessLayers(
              "model", "analysis", "definition", "render", "bundle", "packet", "ledger")
          .whereLayer("routes")
          .mayOnlyAccessLayers(
              "model", "render", "bundle", "build", "nightly", "ledger", "jobs", "packet",
              "deliver")
          .whereLayer("routes")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("org.demarche.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule camelIsInRoutesAndApp = only("org.apache.camel..", "routes", "app");

  @ArchTest static final ArchRule freeMarkerIsInRenderHtml = only("freemarker..", "render.html");

  /** Its package {@code io} apart, through which FontBox reads a font. */
  @ArchTest
  static final ArchRule pdfBoxIsInRenderPdfAndBundle =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.demarche.render.pdf", "org.demarche.edition")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.apache.pdfbox..")
                  .and(JavaClass.Predicates.resideOutsideOfPackage("org.apache.pdfbox.io")));

  @ArchTest
  static final ArchRule fontMetricsAreWhereTextIsMeasured =
      only("org.apache.fontbox..", "render.pdf", "render.svg");

  @ArchTest
  static final ArchRule layoutOfPagesIsInRenderPdf = only("com.openhtmltopdf..", "render.pdf");

  @ArchTest
  static final ArchRule jacksonIsWhereJsonIsReadOrWritten =
      only("com.fasterxml.jackson..", "definition", "bundle", "build.worker", "app", "app.monitor");

  @ArchTest static final ArchRule metricsAreInTheMonitor = only("io.prometheus..", "app.monitor");

  @ArchTest static final ArchRule yamlIsInDefinition = only("org.snakeyaml..", "definition");

  @ArchTest static final ArchRule jsonSchemaIsInDefinition = only("com.networknt..", "definition");

  @ArchTest
  static final ArchRule commonMarkIsWhereNarrativesAre =
      only("org.commonmark..", "checks", "render.html");

  @ArchTest
  static final ArchRule sqlIsInLedger =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.demarche.ledger")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..");

  /** All that a dry run uses, directly or through others: it has no way to reach anybody. */
  @ArchTest
  static void aDryRunKnowsNoWayOut(JavaClasses classes) {
    Set<JavaClass> used = new LinkedHashSet<>();
    classes.stream().filter(PackageMapTest::plans).forEach(type -> collect(type, used));
    assertTrue(used.size() > 50, "what planning uses: " + used.size());
    assertEquals(
        List.of(),
        used.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> connects(dependency.getTargetClass()))
            .map(Dependency::getDescription)
            .toList());
  }

  private static void collect(JavaClass type, Set<JavaClass> used) {
    if (type.getName().startsWith("org.demarche.") && used.add(type)) {
      type.getDirectDependenciesFromSelf()
          .forEach(dependency -> collect(dependency.getTargetClass(), used));
    }
  }

  private static boolean plans(JavaClass type) {
    return type.getPackageName().equals("org.demarche.deliver.list")
        || type.getPackageName().equals("org.demarche.deliver.plan")
        || type.getName().equals("org.demarche.app.DryRun");
  }

  @ArchTest
  static final ArchRule mailIsInItsChannel =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.demarche.deliver.channel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  @ArchTest static final ArchRule sshIsInItsChannel = only("org.apache.sshd..", "deliver.channel");

  @ArchTest static final ArchRule commandLineIsInApp = only("picocli..", "app");

  @ArchTest
  static final ArchRule thePureRoomsTouchNoFileAndNoNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "reach files or the network", PackageMapTest::reachesOutside));

  @ArchTest
  static final ArchRule thePureRoomsKnowNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe("asks for the time", PackageMapTest::asksForTheTime));

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    List<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertEquals(List.of(), unmarked);
  }

  private static ArchRule only(String library, String... rooms) {
    String[] packages = Stream.of(rooms).map(room -> "org.demarche." + room).toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static boolean reachesOutside(JavaClass type) {
    String name = type.getName();
    return name.startsWith("java.nio.file.")
        || name.startsWith("java.nio.channels.")
        || name.startsWith("java.net.")
        || name.startsWith("java.io.File")
        || name.equals("java.io.RandomAccessFile");
  }

  private static boolean connects(JavaClass type) {
    String name = type.getName();
    return name.startsWith("org.demarche.deliver.channel.")
        || name.startsWith("org.demarche.watch.")
        || name.startsWith("org.apache.camel.")
        || name.startsWith("org.apache.sshd.")
        || name.startsWith("jakarta.mail.")
        || name.startsWith("java.nio.channels.")
        || name.startsWith("javax.net.")
        || (name.startsWith("java.net.") && !name.startsWith("java.net.URI"));
  }

  private static boolean asksForTheTime(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || owner.equals("java.time.Clock")
        || (owner.equals("java.lang.System")
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
  }
}
