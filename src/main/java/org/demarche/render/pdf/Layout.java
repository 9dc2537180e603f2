package org.demarche.render.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.File;
import java.util.EnumSet;
import java.util.Map;
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
      Document document, FontPlan plan, FontLibrary fonts, Assets assets, String producer) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfVersion(PDF_VERSION);
    builder.useColorProfile(SRGB);
    builder.withProducer(producer);
    builder.useReplacementText(GlyphCheck.REPLACEMENT);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fonts.metrics());
    assets.guard(builder);
    useFonts(builder, plan, fonts);
    builder.withW3cDocument(document, "asset:");
    return builder.buildPdfRenderer();
  }

  private static void useFonts(PdfRendererBuilder builder, FontPlan plan, FontLibrary fonts) {
    EnumSet<FSFontUseCase> named = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    EnumSet<FSFontUseCase> fallback = EnumSet.of(FSFontUseCase.FALLBACK_PRE, FSFontUseCase.SVG);
    for (FontFace face : plan.families()) {
      File file = fonts.file(face);
      use(builder, face, file, face.family(), named);
      String generic = GENERIC.get(face.family());
      if (generic != null) {
        use(builder, face, file, generic, EnumSet.of(FSFontUseCase.DOCUMENT));
      }
    }
    for (FontFace face : plan.fallbacks()) {
      use(builder, face, fonts.file(face), face.family(), fallback);
    }
  }

  private static void use(
      PdfRendererBuilder builder,
      FontFace face,
      File file,
      String family,
      EnumSet<FSFontUseCase> purposes) {
    FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
    builder.useFont(file, family, face.weight(), style, true, purposes);
  }
}
