package org.demarche.render.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What one document may load: images inside the markup, and files of the asset folders by relative
 * names. Everything else is refused and remembered.
 */
final class Assets {

  private static final String SCHEME = "asset:";
  private static final Pattern INLINE_IMAGE =
      Pattern.compile("data:image/(png|jpeg);base64,.*", Pattern.DOTALL);
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String NOT_ALLOWED =
      "is not allowed: documents load images of asset folders only";
  private static final String[] SCHEMES = {
    "http", "https", "file", "jar", "classpath", "ftp", "jrt", "mailto", "nested", "vfs", "asset"
  };

  private final List<Path> folders;
  private final SortedMap<String, String> refused = new TreeMap<>();

  Assets(List<Path> folders) {
    this.folders = folders;
  }

  /** Makes this the only way in which the document loads anything. */
  void guard(PdfRendererBuilder builder) {
    FSUriResolver resolver = (base, uri) -> resolve(uri);
    FSStreamFactory streams = uri -> new Bytes(read(uri));
    builder.useUriResolver(resolver);
    builder.useProtocolsStreamImplementation(streams, SCHEMES);
    builder.useExternalResourceAccessControl(
        this::allows, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
  }

  /**
   * Takes out of a manuscript what the layout engine would try to load in ways of its own, or would
   * leave out without a word: other files inside drawings, and embedded objects.
   */
  void refuse(XhtmlDocument manuscript) {
    for (Element drawing : manuscript.elements("svg")) {
      for (Element element : XhtmlDocument.below(drawing)) {
        String target = element.getAttribute("href") + element.getAttributeNS(XLINK, "href");
        if (!target.isEmpty() && !target.startsWith("#") && !"a".equals(element.getLocalName())) {
          refuse(element, target);
        }
      }
    }
    for (String name : List.of("object", "embed", "iframe", "audio", "video")) {
      for (Element element : manuscript.elements(name)) {
        refuse(element, element.getAttribute("data") + element.getAttribute("src"));
      }
    }
  }

  private void refuse(Element element, String target) {
    refused.put(shortened(target), NOT_ALLOWED);
    element.getParentNode().removeChild(element);
  }

  /** What was asked for in vain, as the markup named it, and why. */
  SortedMap<String, String> refused() {
    return refused;
  }

  private String resolve(String uri) {
    if (ABSOLUTE.matcher(uri).matches()) {
      return uri;
    }
    return SCHEME + uri;
  }

  private boolean allows(String uri, ExternalResourceType type) {
    if (INLINE_IMAGE.matcher(uri).matches()) {
      return true;
    }
    if (!uri.startsWith(SCHEME)) {
      refused.put(shortened(uri), NOT_ALLOWED);
      return false;
    }
    boolean found = find(uri).isPresent();
    if (!found) {
      refused.put(uri.substring(SCHEME.length()), "is in no asset folder");
    }
    return found && type == ExternalResourceType.IMAGE_RASTER;
  }

  private byte[] read(String uri) {
    Optional<Path> file = find(uri);
    try {
      return file.isPresent() ? Files.readAllBytes(file.get()) : new byte[0];
    } catch (IOException e) {
      refused.put(uri, "cannot be read");
      return new byte[0];
    }
  }

  private Optional<Path> find(String uri) {
    String name = uri.substring(uri.indexOf(':') + 1);
    return folders.stream().flatMap(folder -> within(folder, name).stream()).findFirst();
  }

  /** The file's real path, if that is inside of the folder's. */
  private static Optional<Path> within(Path folder, String name) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(name).toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException missing) {
      return Optional.empty();
    }
  }

  private static String shortened(String uri) {
    return uri.length() > 80 ? uri.substring(0, 77) + "..." : uri;
  }

  /** A resource in memory. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Bytes(byte[] content) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
