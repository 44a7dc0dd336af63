package laurel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import laurel.application.ApplicationStore;
import laurel.application.ApplyImport;
import laurel.application.PlanImport;
import laurel.certificate.AwardStationRoles;
import laurel.certificate.CoverageOfRoster;
import laurel.certificate.IssueCertificates;
import laurel.certificate.Ledger;
import laurel.certificate.PackBatch;
import laurel.certificate.PlanBatch;
import laurel.certificate.PrintCertificates;
import laurel.certificate.RedrawCertificate;
import laurel.certificate.ReissueCertificate;
import laurel.certificate.RevokeCertificate;
import laurel.certificate.SigningKeys;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.WhatWouldChange;
import laurel.certificate.WithdrawnFiles;
import laurel.certificate.WriteContactSheet;
import laurel.certificate.WritePrintFile;
import laurel.history.ActStore;
import laurel.history.Undo;
import laurel.kernel.Problem;
import laurel.programme.Programmes;
import laurel.publication.Announce;
import laurel.review.ReplayRound;
import laurel.review.ReviewQueue;
import laurel.roster.ApplyRosterImport;
import laurel.roster.AwardStore;
import laurel.roster.ExportRoster;
import laurel.roster.FindRoster;
import laurel.roster.PlanRosterImport;
import laurel.sample.SampleRound;
import laurel.station.ApplyStationImport;
import laurel.station.PlanStationImport;
import laurel.station.StationStore;
import laurel.template.CheckTemplate;
import laurel.template.TemplatePackages;
import laurel.template.Templates;

/**
 * What the commands may do, over one open data folder. Built by the program's wiring; closing it closes the database.
 */
public interface UseCases extends AutoCloseable {
    Clock clock();

    Programmes programmes();

    /** @return what is wrong with programme and form files of the data folder; what is wrong with one is used nowhere */
    List<Problem> ownFileProblems();

    AwardStore awards();

    PlanRosterImport planRosterImport();

    ApplyRosterImport applyRosterImport();

    PlanStationImport planStationImport();

    ApplyStationImport applyStationImport();

    StationStore stations();

    FindRoster findRoster();

    ExportRoster exportRoster();

    PlanImport planImport();

    ApplyImport applyImport();

    ApplicationStore applications();

    ReviewQueue reviewQueue();

    ReplayRound replayRound();

    SampleRound sampleRound();

    Templates templates();

    AwardStationRoles awardStationRoles();

    TemplatePackages templatePackages();

    CheckTemplate checkTemplate();

    CoverageOfRoster coverageOfRoster();

    PlanBatch planBatch();

    WriteContactSheet writeContactSheet();

    IssueCertificates issueCertificates();

    PrintCertificates printCertificates();

    WritePrintFile writePrintFile();

    Ledger ledger();

    PackBatch packBatch();

    WithdrawnFiles withdrawnFiles();

    SigningKeys signingKeys();

    ReissueCertificate reissueCertificate();

    RevokeCertificate revokeCertificate();

    RedrawCertificate redrawCertificate();

    VerifyCertificate verifyCertificate();

    WhatWouldChange whatWouldChange();

    Announce announce();

    ActStore acts();

    Undo undo();

    /** @return the new backup, which was opened and found whole */
    Path backUp();

    @Override
    void close();

    /** Opens a data folder, creating its database if there is none. */
    @FunctionalInterface
    interface Opener {
        /**
         * @param folder absolute
         * @param actor who acts, for the history
         * @throws laurel.kernel.StorageFailure if it is in use or its database is refused
         */
        UseCases open(Path folder, String actor);
    }
}
