package org.demarche.meaning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.demarche.meaning.Pack.Funds;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Sum;
import org.jspecify.annotations.Nullable;

/** A tiny package as a definition in JSON. */
final class PackWriter {

  private PackWriter() {}

  static String write(Pack pack) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", "demarche/1").put("id", Pack.ID).put("title", "A generated package");
    root.put("edition", pack.asOf());
    funds(root, pack.money());
    ArrayNode parties = root.putArray("parties");
    for (Pack.Party party : pack.parties()) {
      ObjectNode node = element(parties, party.id());
      ids(node, "roles", party.roles());
      text(node, "partOf", party.partOf());
    }
    commitments(root.putArray("commitments"), pack);
    ArrayNode parts = root.putArray("parts");
    pack.parts().forEach(part -> funds(element(parts, part.id()), part.money()));
    ArrayNode phases = root.putArray("phases");
    for (Pack.Phase phase : pack.phases()) {
      funds(element(phases, phase.id()).put("overlaps", phase.overlaps()), phase.money());
    }
    ArrayNode measures = root.putArray("measures");
    pack.measures().forEach(measure -> write(element(measures, measure.id()), measure));
    ties(root, pack);
    return root.toPrettyString();
  }

  private static void commitments(ArrayNode commitments, Pack pack) {
    for (Pack.Commitment commitment : pack.commitments()) {
      ArrayNode obligations = element(commitments, commitment.id()).putArray("obligations");
      for (Pack.Obligation obligation : commitment.obligations()) {
        ObjectNode node = element(obligations, obligation.id()).put("state", obligation.state());
        ids(node, "by", obligation.by());
        ids(node, "requires", obligation.requires());
      }
    }
  }

  private static void write(ObjectNode node, Measure measure) {
    text(node, "part", measure.part());
    text(node, "phase", measure.phase());
    ids(node, "by", measure.by());
    node.put("status", measure.status());
    text(node, "since", measure.since());
    date(node, "due", measure.due());
    date(node, "until", measure.until());
    if (measure.enabling()) {
      node.put("character", "enabling");
    }
    ArrayNode authority = node.putArray("authority");
    measure.authority().forEach(kind -> authority.addObject().put("kind", kind));
    funds(node, measure.money());
  }

  private static void ties(ObjectNode root, Pack pack) {
    ArrayNode linkages = root.putArray("linkages");
    for (Pack.Tie tie : pack.ties()) {
      ObjectNode node = linkages.addObject().put("kind", tie.kind()).put("from", tie.from());
      ids(node, "to", tie.to());
      node.put("need", tie.any() ? "any" : "all");
      ids(node, "heldBy", tie.heldBy());
    }
    ArrayNode triggers = root.putArray("triggers");
    for (Pack.Trigger trigger : pack.triggers()) {
      ObjectNode node = element(triggers, trigger.id());
      ids(node, "suspends", trigger.suspends());
      ids(node, "ends", trigger.ends());
      ids(node, "breaches", trigger.breaches());
    }
    ArrayNode tracks = root.putArray("outsideTracks");
    pack.tracks().forEach(track -> ids(element(tracks, track.id()), "parties", track.parties()));
  }

  private static ObjectNode element(ArrayNode list, String id) {
    return list.addObject().put("id", id).put("title", "The " + id);
  }

  private static void text(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void date(ObjectNode node, String key, Pack.@Nullable Date date) {
    if (date != null && date.fixed() != null) {
      node.put(key, date.fixed());
    } else if (date != null) {
      node.putObject(key).put("within", date.within()).put("after", date.after());
    }
  }

  private static void funds(ObjectNode node, Funds funds) {
    if (funds.cost() != null) {
      sum(node.putObject("cost"), funds.cost());
    }
    ArrayNode contributions = node.putArray("contributions");
    for (Pack.Gift gift : funds.gifts()) {
      ObjectNode contribution =
          contributions.addObject().put("party", gift.party()).put("firmness", gift.firmness());
      if (gift.sum() != null) {
        sum(contribution.putObject("amount"), gift.sum());
      }
    }
  }

  private static void sum(ObjectNode node, Sum sum) {
    node.put("amount", sum.amount()).put("currency", sum.currency());
    if (sum.years() > 1) {
      node.put("per", "year").put("years", sum.years());
    }
  }

  private static void ids(ObjectNode node, String key, List<String> ids) {
    if (!ids.isEmpty()) {
      ArrayNode list = node.putArray(key);
      ids.forEach(list::add);
    }
  }
}
