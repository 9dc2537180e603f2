package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.model.Spelling;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void aSwapOfNeighboursIsOneStep() {
    assertEquals(1, Spelling.distance("jbos", "jobs"));
    assertEquals(3, Spelling.distance("kitten", "sitting"));
    assertEquals(4, Spelling.distance("", "jobs"));
  }

  @Test
  void theLikeliestComesFirst() {
    assertEquals(List.of("D201", "D202"), Nearest.of("D201", List.of("D202", "D640", "D201")));
  }

  @Test
  void whatIsFarIsNotSuggested() {
    assertEquals("", Nearest.hint("zzz", List.of("jobs", "kind")));
  }

  @Test
  void aHintIsTheEndOfASentence() {
    assertEquals("; did you mean \"jobs\"?", Nearest.hint("jbos", List.of("jobs", "kind")));
  }
}
