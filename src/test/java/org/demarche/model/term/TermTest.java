package org.demarche.model.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermTest {

  @Test
  void aWordIsSpelledWithHyphensInADefinitionAndWithoutInASentence() {
    assertEquals("in-return-for", LinkageKind.IN_RETURN_FOR.key());
    assertEquals("in return for", LinkageKind.IN_RETURN_FOR.words());
  }

  static Stream<Class<? extends Term>> vocabularies() {
    return Stream.of(
        AuthorityKind.class,
        Better.class,
        CommitmentState.class,
        Direction.class,
        Firmness.class,
        Horizon.class,
        LinkageKind.class,
        MeasureCharacter.class,
        Need.class,
        Per.class,
        Role.class,
        Severity.class,
        Spread.class,
        Status.class);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void theWordsOfAVocabularyDiffer(Class<? extends Term> vocabulary) {
    Term[] words = vocabulary.getEnumConstants();
    assertEquals(words.length, Arrays.stream(words).map(Term::key).distinct().count());
    assertTrue(Arrays.stream(words).allMatch(word -> word.key().matches("[a-z]+(-[a-z]+)*")));
  }
}
