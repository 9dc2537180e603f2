package org.demarche.examples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Images of a document's pages, compared with those that were accepted.
 *
 * @param accepted folder of accepted images, named {@code <document>-<page>.png}, in version
 *     control
 * @param evidence folder for actual, expected and difference of pages that differ
 * @param accepting whether the pages as they are now become the accepted ones
 */
record PageImages(Path accepted, Path evidence, boolean accepting) {

  /** Enough to see a changed word, and a few kilobytes a page. */
  private static final float DOTS_PER_INCH = 50;

  /** With the value {@code accept}, images are written instead of compared. */
  static final String PROPERTY = "demarche.pages";

  static PageImages of(Path accepted, Path evidence) {
    return new PageImages(accepted, evidence, "accept".equals(System.getProperty(PROPERTY)));
  }

  /**
   * What differs from the accepted images, one line a page; nothing if all pages agree.
   *
   * @param document starts the images' names
   */
  List<String> differences(String document, byte[] pdf) throws IOException {
    return differences(document, pages(pdf));
  }

  /** As with a PDF, for pages that are images already. */
  List<String> differences(String document, List<BufferedImage> pages) throws IOException {
    TreeMap<String, Path> expected = images(accepted, document);
    images(evidence, document).values().forEach(PageImages::delete);
    if (accepting) {
      expected.values().forEach(PageImages::delete);
    }
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String name = "%s-%02d".formatted(document, i + 1);
      Path file = expected.remove(name + ".png");
      if (accepting) {
        write(pages.get(i), accepted.resolve(name + ".png"));
      } else if (file == null) {
        differences.add(name + " has no accepted image: " + shown(name, pages.get(i)));
      } else {
        compare(name, pages.get(i), ImageIO.read(file.toFile()), differences);
      }
    }
    if (!accepting) {
      expected
          .keySet()
          .forEach(name -> differences.add(name + " is accepted, but no such page is"));
    }
    return differences;
  }

  private void compare(
      String name, BufferedImage actual, BufferedImage expected, List<String> differences)
      throws IOException {
    PageDifference difference = PageDifference.of(actual, expected);
    if (difference.isVisible()) {
      write(expected, evidence.resolve(name + "-expected.png"));
      write(difference.image(), evidence.resolve(name + "-difference.png"));
      differences.add(name + " differs in " + difference + ": " + shown(name, actual));
    }
  }

  private Path shown(String name, BufferedImage actual) throws IOException {
    Path file = evidence.resolve(name + "-actual.png");
    write(actual, file);
    return file;
  }

  private static List<BufferedImage> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.GRAY));
      }
      return pages;
    }
  }

  private static TreeMap<String, Path> images(Path folder, String document) throws IOException {
    TreeMap<String, Path> images = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      Predicate<String> isOurs = name -> name.matches(document + "-\\d+(-[a-z]+)?\\.png");
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> isOurs.test(file.getFileName().toString()))
            .forEach(file -> images.put(file.getFileName().toString(), file));
      }
    }
    return images;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
