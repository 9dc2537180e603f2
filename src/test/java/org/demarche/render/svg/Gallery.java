package org.demarche.render.svg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.analysis.Analysis;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.render.Medium;

final class Gallery {
  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    Files.createDirectories(out);
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i]);
      Definition d =
          new DefinitionReader()
              .read(file.getFileName().toString(), Files.readAllBytes(file))
              .definition()
              .orElseThrow();
      for (Medium medium : Medium.values()) {
        Map<String, Diagram> all =
            Diagrams.of(d, Analysis.of(d.content(), d.index(), d.content().asOf()), medium);
        StringBuilder html =
            new StringBuilder(
                "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>x</title><style>"
                    + "@page{size:800px 1200px;margin:20px}body{margin:0;width:736px;font:14px Liberation Sans}svg{display:block;break-inside:avoid}h3{break-after:avoid}"
                    + "</style></head><body>");
        all.values()
            .forEach(
                g -> {
                  html.append("<h2>")
                      .append(g.title())
                      .append("</h2><p>")
                      .append(g.alternative())
                      .append("</p>");
                  g.notes().forEach(n -> html.append("<p><i>").append(n).append("</i></p>"));
                  g.panels()
                      .forEach(
                          p ->
                              html.append("<h3>")
                                  .append(p.title())
                                  .append("</h3>")
                                  .append(p.svg()));
                });
        Files.writeString(
            out.resolve(d.content().id() + "-" + medium.extension() + ".html"),
            html + "</body></html>");
      }
    }
  }
}
