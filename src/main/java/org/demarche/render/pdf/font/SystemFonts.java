package org.demarche.render.pdf.font;

import java.io.EOFException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The system's fonts, looked at when the first character needs them. */
final class SystemFonts {

  private static final int REGULAR = 400;

  private final FontFolders folders;
  private @Nullable List<FontFace> faces;
  private @Nullable Path cut;

  SystemFonts(FontFolders folders) {
    this.folders = folders;
  }

  /**
   * Few families that together have as many of these code points as can be had: each time the one
   * with the most, the first by path among equals.
   *
   * @throws EOFException if a character has no font, and a font that may have it lacks its end: it
   *     is perhaps being installed
   */
  List<FontFace> choose(Collection<Integer> codePoints) throws EOFException {
    List<FontFace> chosen = new ArrayList<>();
    NavigableSet<Integer> wanted = new TreeSet<>(codePoints);
    List<FontFace> regular =
        faces().stream()
            .filter(FontFace::isUpright)
            .sorted(Comparator.comparingInt(face -> Math.abs(face.weight() - REGULAR)))
            .toList();
    while (!wanted.isEmpty()) {
      FontFace best =
          regular.stream().max(Comparator.comparingLong(face -> share(face, wanted))).orElse(null);
      if (best == null || share(best, wanted) == 0) {
        requireAllWhole();
        break;
      }
      FontFace first = firstAsGood(regular, best, wanted);
      chosen.add(first);
      wanted.removeIf(first::has);
    }
    return chosen;
  }

  private static FontFace firstAsGood(
      List<FontFace> faces, FontFace best, NavigableSet<Integer> wanted) {
    long share = share(best, wanted);
    return faces.stream().filter(f -> share(f, wanted) == share).findFirst().orElse(best);
  }

  private static long share(FontFace face, NavigableSet<Integer> wanted) {
    return wanted.stream().filter(face::has).count();
  }

  private synchronized List<FontFace> faces() {
    List<FontFace> known = faces;
    if (known == null) {
      cut = null;
      known =
          folders.faces(
              (file, e) -> {
                if (e instanceof EOFException) {
                  cut = file;
                }
              });
      faces = cut == null ? known : null; // looked at again when it may be whole
    }
    return known;
  }

  private synchronized void requireAllWhole() throws EOFException {
    if (cut != null) {
      throw new EOFException("the font " + cut + " ends too early; is it being installed?");
    }
  }
}
