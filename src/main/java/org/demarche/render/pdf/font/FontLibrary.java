package org.demarche.render.pdf.font;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.render.TypesetDocument;

/**
 * All fonts that documents may use: those of the house, those that come with Demarche, and, for
 * characters that none of these has, those of the system.
 *
 * <p>Safe for use by several threads. Fonts are looked at once; a change of font files needs a new
 * library.
 */
public final class FontLibrary {

  private static final String LAST_RESORT = "Liberation Serif";

  /** Shades, which the last resort has and texts have no use for. */
  private static final List<String> REPLACEMENTS = List.of("\u2593", "\u2592", "\u2591");

  private final FontStore store;
  private final List<FontFace> house;
  private final List<FontFace> main;
  private final List<FontFace> wide;
  private final SystemFonts system;
  private final Map<Path, String> digests = new ConcurrentHashMap<>();
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  private FontLibrary(FontStore store, List<Path> houseFolders, List<Path> systemFolders)
      throws IOException {
    this.store = store;
    this.house = new FontFolders(houseFolders).faces(FontLibrary::unread);
    this.main = withoutFamiliesOf(house, ShippedFonts.main(store));
    this.wide = withoutFamiliesOf(house, ShippedFonts.wide(store));
    this.system = new SystemFonts(new FontFolders(systemFolders));
  }

  /**
   * Fonts of the house, of Demarche and of this system.
   *
   * @param cache for font files that the layout engine reads; made if it is missing, private
   * @param houseFolders looked through with their subfolders, in this order; may be missing
   * @throws UncheckedIOException if font files cannot be put into the cache
   */
  public static FontLibrary standard(Path cache, List<Path> houseFolders) {
    return open(cache, houseFolders, FontFolders.ofSystem());
  }

  /**
   * As {@link #standard}, with the folders named.
   *
   * @param systemFolders looked through only when a character needs it
   */
  public static FontLibrary open(Path cache, List<Path> houseFolders, List<Path> systemFolders) {
    try {
      return new FontLibrary(new FontStore(cache), houseFolders, systemFolders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where fonts of the system are looked for; not all folders need be there. */
  public static List<Path> systemFolders() {
    return FontFolders.ofSystem();
  }

  /** Documents of a house are not made without its fonts. */
  private static void unread(Path file, IOException why) {
    throw new UncheckedIOException(new IOException(file + ": " + why.getMessage(), why));
  }

  /**
   * The fonts for a document with these code points.
   *
   * @throws UncheckedIOException if a font of the system cannot be read that may be needed
   */
  public FontPlan plan(Collection<Integer> codePoints) {
    List<FontFace> families = new ArrayList<>(main);
    families.addAll(house);
    NavigableSet<Integer> wanted = new TreeSet<>(codePoints);
    wanted.removeIf(c -> main.stream().allMatch(face -> face.has(c)));
    List<FontFace> fallbacks = new ArrayList<>();
    take(house, wanted, fallbacks);
    take(wide, wanted, fallbacks);
    wanted.removeIf(c -> main.stream().anyMatch(face -> isLastResort(face) && face.has(c)));
    List<FontFace> foreign = wanted.isEmpty() ? List.of() : ofSystem(wanted);
    take(foreign, wanted, fallbacks);
    boolean rightToLeft = codePoints.stream().anyMatch(FontLibrary::isRightToLeft);
    return new FontPlan(
        families, withLastResort(fallbacks), foreign, wanted, rightToLeft, replacement(codePoints));
  }

  private List<FontFace> ofSystem(Collection<Integer> codePoints) {
    try {
      return system.choose(codePoints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The system's fonts among those of a plan. */
  public List<TypesetDocument.Font> foreign(FontPlan plan) throws IOException {
    List<TypesetDocument.Font> fonts = new ArrayList<>();
    for (FontFace face : plan.foreign()) {
      Path file = face.source().file();
      fonts.add(
          new TypesetDocument.Font(
              face.family(), String.valueOf(file.getFileName()), digest(file)));
    }
    return fonts.stream().distinct().toList();
  }

  private String digest(Path file) throws IOException {
    String known = digests.get(file);
    if (known == null) {
      known = HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file)));
      digests.put(file, known);
    }
    return known;
  }

  /**
   * A file with this face alone; made again if it is gone.
   *
   * @throws UncheckedIOException if it can't be made
   */
  public Path file(FontFace face) {
    try {
      return store.standalone(face.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * After a document was made: whether no file of its fonts vanished meanwhile.
   *
   * @throws NoSuchFileException with the name of one that did; the document may lack glyphs
   */
  public void requireFiles(FontPlan plan) throws NoSuchFileException {
    for (FontFace face : plan.faces()) {
      if (!store.isThere(face.source())) {
        throw new NoSuchFileException(
            String.valueOf(face.source().file()),
            null,
            "the copy of a font vanished from the cache");
      }
    }
  }

  /** Shared by all documents of this library, and by none of another. */
  public FSCacheEx<String, FSCacheValue> metrics() {
    return metrics;
  }

  private static String replacement(Collection<Integer> codePoints) {
    return REPLACEMENTS.stream()
        .filter(mark -> !codePoints.contains(mark.codePointAt(0)))
        .findFirst()
        .orElse("#");
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Adds each face that has something wanted, and all others of its family. */
  private static void take(
      List<FontFace> faces, NavigableSet<Integer> wanted, List<FontFace> fallbacks) {
    Set<String> families = new TreeSet<>();
    for (FontFace face : faces) {
      if (wanted.stream().anyMatch(face::has)) {
        families.add(face.family());
        wanted.removeIf(face::has);
      }
    }
    faces.stream().filter(face -> families.contains(face.family())).forEach(fallbacks::add);
  }

  /** A style may name a family that nobody has: text without any font would be lost in silence. */
  private List<FontFace> withLastResort(List<FontFace> fallbacks) {
    List<FontFace> all = new ArrayList<>(fallbacks);
    main.stream().filter(FontLibrary::isLastResort).forEach(all::add);
    return all;
  }

  private static boolean isLastResort(FontFace face) {
    return face.family().equals(LAST_RESORT);
  }

  private static List<FontFace> withoutFamiliesOf(List<FontFace> house, List<FontFace> shipped) {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    house.forEach(face -> taken.add(face.family()));
    return shipped.stream().filter(face -> !taken.contains(face.family())).toList();
  }
}
