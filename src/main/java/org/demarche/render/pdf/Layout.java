package org.demarche.render.pdf;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase.DOCUMENT;
import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase.FALLBACK_PRE;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.File;
import java.util.EnumSet;
import java.util.Map;
import org.demarche.render.pdf.drawing.DrawingPainter;
import org.demarche.render.pdf.font.FontFace;
import org.demarche.render.pdf.font.FontLibrary;
import org.demarche.render.pdf.font.FontPlan;
import org.w3c.dom.Document;

/** Sets the layout engine up for one document. */
final class Layout {

  private static final float PDF_VERSION = 1.7f;
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /** How CSS's generic families are called by the engine. */
  private static final Map<String, String> GENERIC =
      Map.of(
          "Liberation Serif", "Serif",
          "Liberation Sans", "SansSerif",
          "Liberation Mono", "Monospaced");

  private Layout() {}

  /** An engine for the document, which is not laid out yet; to be closed. */
  static PdfBoxRenderer engine(
      Document document,
      FontPlan plan,
      FontLibrary fonts,
      Assets assets,
      DrawingPainter drawings,
      String producer) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfVersion(PDF_VERSION);
    builder.useColorProfile(SRGB);
    builder.withProducer(producer);
    builder.useReplacementText(plan.replacement());
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useSVGDrawer(drawings);
    builder.usePageSupplier(new Pages());
    builder.testMode(true); // pages are left uncompressed: they are made compact first
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fonts.metrics());
    if (plan.rightToLeft()) {
      builder.useUnicodeBidiSplitter(RightToLeft::new);
      builder.useUnicodeBidiReorderer(new RightToLeftText());
    }
    assets.guard(builder);
    useFonts(builder, plan, fonts);
    builder.withW3cDocument(document, "asset:");
    return builder.buildPdfRenderer();
  }

  private static void useFonts(PdfRendererBuilder builder, FontPlan plan, FontLibrary fonts) {
    for (FontFace face : plan.families()) {
      useNamed(builder, face, fonts);
    }
    for (FontFace face : plan.fallbacks()) {
      File file = fonts.file(face).toFile();
      builder.useFont(
          file, face.family(), face.weight(), style(face), true, EnumSet.of(FALLBACK_PRE));
    }
  }

  private static void useNamed(PdfRendererBuilder builder, FontFace face, FontLibrary fonts) {
    File file = fonts.file(face).toFile();
    builder.useFont(file, face.family(), face.weight(), style(face), true, EnumSet.of(DOCUMENT));
    String generic = GENERIC.get(face.family());
    if (generic != null) {
      builder.useFont(file, generic, face.weight(), style(face), true, EnumSet.of(DOCUMENT));
    }
  }

  private static FontStyle style(FontFace face) {
    return face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
  }
}
