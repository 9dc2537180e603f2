package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestSpellingTest {

  @Test
  void aSwapOfNeighboursIsOneStep() {
    assertEquals(1, Spelling.distance("jbos", "jobs"));
    assertEquals(3, Spelling.distance("kitten", "sitting"));
    assertEquals(4, Spelling.distance("", "jobs"));
  }

  @Test
  void theLikeliestComesFirst() {
    assertEquals(
        List.of("D201", "D202"),
        NearestSpelling.among(List.of("D202", "D640", "D201")).allTo("D201"));
  }

  @Test
  void whatIsFarIsNotSuggested() {
    assertEquals("", NearestSpelling.among(List.of("jobs", "kind")).hint("zzz"));
  }

  @Test
  void aHintIsTheEndOfASentence() {
    assertEquals(
        "; did you mean \"jobs\"?", NearestSpelling.among(List.of("jobs", "kind")).hint("jbos"));
  }
}
