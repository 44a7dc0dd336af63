package laurel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.Ledger;
import laurel.certificate.Serial;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Certificates named by serials on the command line.
 *
 * @param certificates those found, in the order given, each once
 * @param problems a problem for each that is no serial or not in the ledger
 */
record SerialList(List<Certificate> certificates, List<Problem> problems) {
    static SerialList of(List<String> typed, Ledger ledger) {
        List<Certificate> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : typed) {
            Optional<Serial> serial = Serial.parse(text);
            Optional<Certificate> entry = serial.flatMap(ledger::find);
            if (Serial.isMistyped(text)) problems.add(Problem.error(Place.in(text), "cli.serial.mistyped"));
            else if (serial.isEmpty()) problems.add(Problem.error(Place.in(text), "cli.serial.wrong"));
            else if (entry.isEmpty()) problems.add(Problem.error(Place.in(text), "cli.serial.unknown"));
            else if (!found.contains(entry.get())) found.add(entry.get());
        }
        return new SerialList(List.copyOf(found), List.copyOf(problems));
    }
}
