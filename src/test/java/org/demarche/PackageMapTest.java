package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rooms and what each may use, as ARCHITECTURE.md says it. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageMapTest {

  private static final int MOST_CLASSES = 25;

  private static final String[] PURE = {
    "org.demarche.model..", "org.demarche.checks..", "org.demarche.analysis.."
  };

  /** The map: every room, and just the rooms that it uses. */
  private static final String ROOMS =
      """
      analysis: analysis.graph analysis.order model
      analysis.change: analysis.report model
      analysis.graph: model
      analysis.order: analysis.graph model
      analysis.proposal: model
      analysis.report: analysis analysis.graph analysis.order model
      analysis.scenario: analysis analysis.change analysis.order analysis.report model
      app: app.monitor app.output app.settings catalogue checks definition deliver edition
          files jobs ledger model nightly packet pipeline render service watch
      app.catalogue: app app.settings catalogue
      app.change: analysis app app.check app.output app.settings edition files model
          pipeline render
      app.check: app app.output app.settings checks definition deliver model pipeline
          render
      app.cluster: app app.monitor app.output app.settings cluster definition deliver edition files
          jobs ledger nightly pipeline service watch
      app.command: analysis app app.catalogue app.change app.check app.cluster app.option
          app.output app.preview app.proposal app.report app.scenario app.settings
          app.sheet catalogue definition deliver edition files ledger model nightly packet
          pipeline render watch
      app.manual: app.command app.settings
      app.monitor: edition nightly pipeline watch
      app.option: app.output app.report app.settings model render
      app.output: analysis app.settings checks definition deliver edition files ledger
          model packet pipeline render
      app.preview: analysis app app.option app.output app.settings definition edition
          files model pipeline render
      app.proposal: analysis app.output model
      app.report: app.output app.settings edition files model pipeline render
      app.scenario: analysis app.output app.settings model render
      app.settings: deliver files ledger model render secret
      app.sheet: app app.settings checks definition files model pipeline render
      catalogue: analysis edition files render
      checks: model
      checks.exchange: analysis checks checks.reference model
      checks.order: analysis checks model
      checks.reference: checks model
      checks.scenario: analysis checks model
      checks.text: checks model
      cluster: files ledger model pipeline
      definition: definition.syntax model
      definition.sheet: definition definition.syntax files model
      definition.syntax: model
      deliver.channel: model secret
      deliver.channel.folder: deliver.channel
      deliver.channel.http: deliver.channel
      deliver.channel.mail: deliver.channel deliver.list
      deliver.channel.sftp: deliver.channel
      deliver.list: definition model
      deliver.plan: deliver.list edition files model
      deliver.run: analysis deliver.channel deliver.list deliver.plan deliver.send edition
          files ledger model packet render
      deliver.send: deliver.channel
      edition: analysis files model render
      files:
      jobs: edition files ledger model pipeline
      ledger: edition files ledger.entry
      ledger.entry: edition
      model: model.date model.finding model.measure model.position model.scenario
          model.term
      model.date:
      model.finding: model.term
      model.measure: model.date model.term
      model.position: model.date model.measure model.term
      model.scenario: model.date model.measure model.term
      model.term:
      nightly: analysis definition edition files jobs ledger model pipeline render
      packet: edition files model render
      pipeline: analysis definition edition files model render
      pipeline.worker: edition files model pipeline
      render: analysis model render.content
      render.change: analysis render.words
      render.content: analysis model
      render.docx: files model render render.words render.xhtml
      render.html: analysis model render render.change render.svg render.svg.draw
          render.words
      render.pdf: model render render.pdf.drawing render.pdf.file render.pdf.font render.xhtml
      render.pdf.copy: model render render.pdf render.pdf.file render.pdf.font
      render.pdf.drawing:
      render.pdf.file: model render render.pdf.font
      render.pdf.font: files render
      render.pdf.merge: model render render.pdf render.pdf.file
      render.svg: analysis model render render.svg.draw render.words
      render.svg.draw: model render
      render.text: model
      render.words: model render
      render.xhtml:
      secret:
      service:
      watch: edition files jobs ledger model pipeline render service watch.folder
      watch.folder: edition files model pipeline render
      """;

  @ArchTest
  static void theMapIsWhatTheRoomsUse(JavaClasses classes) {
    List<String> written = ROOMS.replaceAll("\\n +", " ").lines().toList();
    assertEquals(String.join("\n", written), String.join("\n", PackageMap.of(classes)));
  }

  @ArchTest
  static void noRoomIsCrowded(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(PackageMap::room, Collectors.counting()));
    sizes.values().removeIf(size -> size <= MOST_CLASSES);
    assertEquals(Map.of(), sizes);
  }

  /** With a test class of its own at least, so that a newcomer finds where a room's tests are. */
  @ArchTest
  static void everyRoomHasTests(JavaClasses classes) throws IOException {
    Path tests = Path.of("src", "test", "java", "org", "demarche");
    List<String> without = new ArrayList<>();
    for (String room : new TreeSet<>(classes.stream().map(PackageMap::room).toList())) {
      try (Stream<Path> files = Files.list(tests.resolve(room.replace('.', '/')))) {
        if (files.noneMatch(file -> file.toString().endsWith("Test.java"))) {
          without.add(room);
        }
      } catch (NoSuchFileException none) {
        without.add(room);
      }
    }
    assertEquals(List.of(), without);
  }

  @ArchTest
  static void noSimpleNameStandsTwice(JavaClasses classes) {
    Map<String, Long> names =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
    names.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), names);
  }

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("org.demarche.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule camelIsWhereRoutesAre =
      only("org.apache.camel..", "service", "watch", "nightly", "cluster");

  @ArchTest
  static final ArchRule formatsOfLanguagesAreInRenderWords = only("com.ibm.icu..", "render.words");

  @ArchTest static final ArchRule freeMarkerIsInRenderHtml = only("freemarker..", "render.html");

  /** Its package {@code io} apart, through which FontBox reads a font. */
  @ArchTest
  static final ArchRule pdfBoxIsInRenderPdfAndEdition =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.demarche.render.pdf..", "org.demarche.edition")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.apache.pdfbox..")
                  .and(JavaClass.Predicates.resideOutsideOfPackage("org.apache.pdfbox.io")));

  @ArchTest
  static final ArchRule fontMetricsAreWhereTextIsMeasured =
      only("org.apache.fontbox..", "render.pdf..", "render.svg.draw");

  @ArchTest
  static final ArchRule layoutOfPagesIsInRenderPdf = only("com.openhtmltopdf..", "render.pdf..");

  @ArchTest
  static final ArchRule jacksonIsWhereJsonIsReadOrWritten =
      only(
          "com.fasterxml.jackson..",
          "definition..",
          "edition",
          "pipeline.worker",
          "app.output",
          "app.report",
          "app.command",
          "app.monitor");

  @ArchTest static final ArchRule metricsAreInTheMonitor = only("io.prometheus..", "app.monitor");

  @ArchTest
  static final ArchRule officeFilesAreWhereTheyAreWritten =
      only("org.apache.poi..", "definition.sheet", "render.docx");

  @ArchTest static final ArchRule yamlIsInDefinition = only("org.snakeyaml..", "definition..");

  @ArchTest static final ArchRule jsonSchemaIsInDefinition = only("com.networknt..", "definition");

  @ArchTest
  static final ArchRule commonMarkIsWhereNarrativesAre =
      only("org.commonmark..", "checks.text", "render.html");

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
          .resideOutsideOfPackages(
              "org.demarche.deliver.channel", "org.demarche.deliver.channel.mail")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule sshIsInItsChannel = only("org.apache.sshd..", "deliver.channel.sftp");

  @ArchTest
  static final ArchRule commandLineIsInApp =
      only(
          "picocli..",
          "app",
          "app.catalogue",
          "app.command",
          "app.manual",
          "app.option",
          "app.output",
          "app.preview",
          "app.sheet");

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
