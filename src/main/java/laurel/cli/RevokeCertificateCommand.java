package laurel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import laurel.certificate.Certificate;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel certificates revoke SERIAL --reason TEXT}: withdraws one certificate. */
@Command(
        name = "revoke",
        description = {
            "Withdraws a certificate. Its record stays and answers \"revoked\" with the reason, for good.",
            "The award is not changed; a new certificate can be issued for it."
        },
        mixinStandardHelpOptions = true)
final class RevokeCertificateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Parameters(paramLabel = "SERIAL", description = "The certificate's serial.")
    private String serial = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; kept in the ledger and shown to whoever verifies the certificate.")
    private String reason = "";

    RevokeCertificateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(data, useCases -> {
            SerialList wanted = SerialList.of(List.of(serial), useCases.ledger());
            if (!wanted.problems().isEmpty()) return refuse(wanted.problems());
            Certificate certificate = wanted.certificates().get(0);
            List<Problem> problems = useCases.revokeCertificate().problem(certificate, reason).stream()
                    .toList();
            if (!problems.isEmpty()) return refuse(problems);
            Message question = Message.of(
                    "cli.certificates.revoke", certificate.serial().value(), certificate.printedName(), reason);
            if (write.dryRun() || write.yes()) context.console().say(question);
            return context.confirmed(write, question, ExitCode.DONE, () -> revoke(useCases, certificate));
        });
    }

    private int revoke(UseCases useCases, Certificate certificate) {
        return useCases.revokeCertificate()
                .revoke(certificate, reason)
                .<Integer>fold(
                        revoked -> {
                            context.console()
                                    .print(revoked.certificate().serial() + "  "
                                            + revoked.certificate().state());
                            return ExitCode.DONE;
                        },
                        refused -> refuse(List.of(refused.problem())));
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }
}
