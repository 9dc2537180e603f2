import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.Version;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.demarche.bench.Lines;

/** Apache FOP as a process that the benchmark speaks with; the one argument is the folder of fonts. */
final class Fop {

  private static final String CONFIGURATION =
      """
      <fop version="1.0"><accessibility keep-empty-tags="false">true</accessibility>
      <renderers><renderer mime="application/pdf"><fonts><directory>%s</directory></fonts></renderer></renderers>
      </fop>
      """;

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset(); // it would print a line a page
    Path configuration = Files.createTempFile("fop", ".xml");
    Files.writeString(configuration, CONFIGURATION.formatted(arguments[0]));
    FopFactory factory =
        new FopFactoryBuilder(Path.of(arguments[0]).toUri())
            .setConfiguration(
                new DefaultConfigurationBuilder().buildFromFile(configuration.toFile()))
            .build();
    Files.delete(configuration);
    Lines.answer("Apache FOP " + Version.getVersion(), (in, out) -> make(factory, in, out));
  }

  private static String make(FopFactory factory, Path in, Path out) throws Exception {
    try (OutputStream pdf = new BufferedOutputStream(Files.newOutputStream(out))) {
      SAXResult result =
          new SAXResult(factory.newFop(MimeConstants.MIME_PDF, pdf).getDefaultHandler());
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new StreamSource(in.toFile()), result);
    }
    return "";
  }
}
