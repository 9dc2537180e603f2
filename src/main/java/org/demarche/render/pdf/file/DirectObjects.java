package org.demarche.render.pdf.file;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Has small parts of a document written where they are used. PDFBox gives each list and dictionary
 * a number and a place of its own, which for the links and tags of a page is most of the work of
 * saving.
 */
final class DirectObjects {

  /** What may stand within another object; what has another type is an object of its own. */
  private static final Set<String> SMALL = Set.of("MCR", "OBJR", "Action", "Border");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> ahead = new ArrayDeque<>();

  private DirectObjects() {}

  /** Marks what is used once as a part of what uses it. For a document that was not read. */
  static void mark(PDDocument pdf) {
    DirectObjects objects = new DirectObjects();
    objects.enter(pdf.getDocumentCatalog().getCOSObject());
    while (!objects.ahead.isEmpty()) {
      objects.look(objects.ahead.pop());
    }
  }

  private void look(COSBase object) {
    if (object instanceof COSArray list) {
      list.forEach(this::use);
    } else if (object instanceof COSDictionary dictionary) {
      dictionary.getValues().forEach(this::use);
    }
  }

  private void use(COSBase value) {
    if (value instanceof COSArray || value instanceof COSDictionary) {
      boolean first = seen.add(value);
      value.setDirect(first && isSmall(value));
      if (first) {
        ahead.push(value);
      }
    }
  }

  private void enter(COSBase object) {
    seen.add(object);
    ahead.push(object);
  }

  private static boolean isSmall(COSBase value) {
    if (value instanceof COSStream) {
      return false;
    }
    return !(value instanceof COSDictionary dictionary)
        || !dictionary.containsKey(COSName.TYPE)
        || SMALL.contains(dictionary.getNameAsString(COSName.TYPE));
  }
}
