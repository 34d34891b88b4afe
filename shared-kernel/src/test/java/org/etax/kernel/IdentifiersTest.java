package org.etax.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    /** Public codes of listed companies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330100799655058B",
                "9144030071526726XG",
                "914403001922038216",
                "91110000802100433B",
                "91110000710925462X",
                " 91330100799655058b "
            })
    void acceptsPublishedCreditCodes(String code) {
        assertThat(new UnifiedSocialCreditCode(code).value()).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "91330100799655058A, CHECK",
        "9133010079965505OB, ALPHABET",
        "91330100799655158B, ORGANISATION_CHECK",
        "9133010079965505, LENGTH",
        "'', LENGTH"
    })
    void namesTheFlawOfAWrongCreditCode(String code, UnifiedSocialCreditCode.Flaw flaw) {
        assertThat(UnifiedSocialCreditCode.flawOf(code)).isEqualTo(flaw);
    }

    @Test
    void noticesEveryChangeOfASingleCharacter() {
        String code = "91330100799655058B";
        for (int i = 0; i < code.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(UnifiedSocialCreditCode.flawOf(changed) == null).isEqualTo(changed.equals(code));
            }
        }
    }

    /** The examples of GB 11643. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x"})
    void acceptsTheResidentIdsOfTheStandard(String number) {
        assertThat(ResidentId.of(number).masked()).contains("*************");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519490231002X", "1101051949123100", "", "x"})
    void refusesAWrongResidentIdWithoutRepeatingIt(String number) {
        assertThatThrownBy(() -> ResidentId.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(number.length() > 5 && e.getMessage().contains(number))
                        .isFalse());
    }

    @Test
    void aResidentIdNeverPrintsItself() {
        assertThat(ResidentId.of("11010519491231002X")).hasToString("110*************2X");
    }

    @ParameterizedTest
    @CsvSource({
        "13300000000, 13301060000, true",
        "13301000000, 13301060000, true",
        "13301060000, 13301060000, true",
        "13301060000, 13301060012, true",
        "13302000000, 13301060000, false",
        "13301060000, 13301000000, false",
        "13302030000, 13301060000, false"
    })
    void anAuthorityCoversItsSubtree(String authority, String other, boolean covers) {
        assertThat(new TaxAuthority(authority).covers(new TaxAuthority(other))).isEqualTo(covers);
    }

    @Test
    void taxpayerIdsAreCanonicalAndSortByTime() {
        TaxpayerId first = TaxpayerId.create();
        TaxpayerId second = TaxpayerId.create();
        assertThat(first).isLessThan(second);
        assertThatThrownBy(() -> new TaxpayerId(first.value().toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
