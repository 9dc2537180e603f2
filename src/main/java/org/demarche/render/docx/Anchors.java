package org.demarche.render.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The places that links of a document lead to, as bookmarks, which Word names more narrowly. */
final class Anchors {

  private static final int LONGEST = 40;

  private final Map<String, String> names = new TreeMap<>();
  private final List<String> waiting = new ArrayList<>();
  private long last;

  /** Those of a document that are there and that a link of it leads to. */
  Anchors(Document document) {
    List<Element> all = Children.below(document, "*");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      ids.add(all.get(i).getAttribute("id"));
    }
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String target = all.get(i).getAttribute("href");
      if (target.startsWith("#") && ids.contains(target.substring(1))) {
        names.computeIfAbsent(target.substring(1), id -> free(id, taken));
      }
    }
  }

  private static String free(String id, Set<String> taken) {
    String plain = "d_" + id.replaceAll("[^A-Za-z0-9]", "_");
    String name = shortened(plain, "");
    for (int i = 2; !taken.add(name.toLowerCase(java.util.Locale.ROOT)); i++) {
      name = shortened(plain, "_" + i);
    }
    return name;
  }

  private static String shortened(String name, String end) {
    return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
  }

  /** The bookmark that a link leads to; empty if there is none. */
  Optional<String> of(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** The next paragraph begins what has this id. */
  void reach(Element element) {
    String name = names.get(element.getAttribute("id"));
    if (name != null) {
      waiting.add(name);
    }
  }

  /** Sets the marks of all that begins with a paragraph. */
  void set(CTP paragraph) {
    for (String name : waiting) {
      BigInteger number = BigInteger.valueOf(last++);
      CTBookmark start = paragraph.addNewBookmarkStart();
      start.setId(number);
      start.setName(name);
      paragraph.addNewBookmarkEnd().setId(number);
    }
    waiting.clear();
  }
}
