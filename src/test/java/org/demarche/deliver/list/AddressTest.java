package org.demarche.deliver.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:ana@example.org",
        "MAILTO:Ana.Example@example.org",
        "file:packets/ana",
        "sftp://desk@host.example:22/in",
        "https://host.example/in"
      })
  void whatAChannelCanServeHasNoFault(String written) {
    assertEquals("", fault(written));
  }

  @ParameterizedTest
  @CsvSource({
    "ana, does not say how to get there",
    "mailto:ana, is no single mail address",
    "'mailto:a@b.org,c@d.org', is no single mail address",
    "file:, names no folder",
    "sftp://host/in, 'needs a user, a host and a folder'",
    "https:///in, needs a host"
  })
  void whatNoneCanServeIsSaidWhy(String written, String fault) {
    assertEquals(fault, fault(written));
  }

  @Test
  void aSchemeWithoutAChannelIsNamedWithThoseThatThereAre() {
    assertTrue(
        fault("fax:123").startsWith("cannot be served: there is no channel \"fax\", only file"));
  }

  @Test
  void capitalsOfMailMakeNoOtherAddress() {
    assertEquals(
        Address.of("mailto:ana@example.org").normal(),
        Address.of("Mailto:Ana@Example.org").normal());
  }

  @Test
  void aPasswordIsNeverShown() {
    Address address = Address.of("sftp://desk:hunter2@host/in");
    assertTrue(address.holdsPassword());
    assertEquals("sftp://desk:…@host/in", address.shown());
  }

  private static String fault(String written) {
    return Address.of(written).fault(Address.SCHEMES).orElse("");
  }
}
