package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import laurel.programme.CohortId;
import org.junit.jupiter.api.Test;

class SerialTest {
    private static final String SERIES = Serial.series(new CohortId("ambassador-2023"));
    private static final Serial SERIAL = Serial.of(SERIES, Serial.origin("one"), 14);

    @Test
    void aMistypedSerialIsToldFromSomethingElse() {
        String serial = Serial.of("AMB-2023", "7K3Q9D", 14).value();
        assertThat(Serial.isMistyped(serial)).isFalse();
        assertThat(Serial.isMistyped(serial.replace("0014", "0041"))).isTrue();
        assertThat(Serial.isMistyped("ambassador.pdf")).isFalse();
    }

    @Test
    void namesProgrammeEditionOriginAndNumber() {
        assertThat(SERIAL.value()).matches("AMB-2023-[0-9A-Z]{6}-0014-[0-9A-Z]");
    }

    @Test
    void checkCharacterIsThatOfTheStandard() {
        // The worked example of the Global Release Identifier, which uses the same system: A12425GABC1234002 gives M.
        assertThat(Serial.check("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void catchesEverySingleWrongCharacter() {
        String value = SERIAL.value();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '-') continue;
            for (char c : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                String other = value.substring(0, i) + c + value.substring(i + 1);
                if (c != value.charAt(i))
                    assertThat(Serial.parse(other)).as(other).isEmpty();
            }
        }
    }

    @Test
    void catchesNearlyEverySwapOfNeighbours() {
        int swaps = 0;
        int caught = 0;
        for (int sequence = 1000; sequence < 3000; sequence++) {
            StringBuilder typed = new StringBuilder(
                    Serial.of(SERIES, Serial.origin("one"), sequence).value());
            char tens = typed.charAt(typed.length() - 4);
            char ones = typed.charAt(typed.length() - 3);
            if (tens == ones) continue;
            typed.setCharAt(typed.length() - 4, ones);
            typed.setCharAt(typed.length() - 3, tens);
            swaps++;
            if (Serial.parse(typed.toString()).isEmpty()) caught++;
        }
        assertThat(caught).isGreaterThan(swaps * 95 / 100);
    }

    @Test
    void isReadInAnyCaseAndWithBlanks() {
        assertThat(Serial.parse(" " + SERIAL.value().toLowerCase(java.util.Locale.ROOT) + "\n"))
                .contains(SERIAL);
    }

    @Test
    void refusesWhatIsNone() {
        assertThat(Serial.parse("AMB-2023")).isEmpty();
        assertThatThrownBy(() -> new Serial("AMB-2023-000000-0001-?")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differsBetweenDatabases() {
        assertThat(Serial.origin("one")).isNotEqualTo(Serial.origin("two")).hasSize(6);
    }

    @Test
    void shortProgrammeNamesAreFilledUp() {
        assertThat(Serial.series(new CohortId("x-2022"))).isEqualTo("XXX-2022");
        assertThat(Serial.series(new CohortId("user-group-2022"))).isEqualTo("USE-2022");
    }
}
