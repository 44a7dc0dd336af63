package laurel.certificate.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import laurel.certificate.CertificateFields;
import laurel.certificate.FilesBeside;
import laurel.certificate.IssueCertificates;
import laurel.certificate.OutputFolder;
import laurel.certificate.PackBatch;
import laurel.certificate.PlanBatch;
import laurel.certificate.PreviewCertificate;
import laurel.certificate.PrintCertificates;
import laurel.certificate.RedrawCertificate;
import laurel.certificate.ReissueCertificate;
import laurel.certificate.RevokeCertificate;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.WhatWouldChange;
import laurel.certificate.WithdrawnFiles;
import laurel.certificate.Workshop;
import laurel.certificate.WriteContactSheet;
import laurel.certificate.files.JsonManifests;
import laurel.certificate.files.ZipArchives;
import laurel.certificate.print.PdfSheets;
import laurel.certificate.sign.Pkcs12Keys;
import laurel.certificate.store.JdbiLedger;
import laurel.kernel.Message;
import laurel.person.Person;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.CohortId;
import laurel.programme.Programmes;
import laurel.programme.Term;
import laurel.programme.files.YamlProgrammes;
import laurel.roster.Award;
import laurel.roster.AwardStore;
import laurel.roster.RenameAward;
import laurel.roster.store.JdbiAwardStore;
import laurel.station.store.JdbiStationStore;
import laurel.store.TestDatabase;
import laurel.template.files.BundledTemplates;
import laurel.template.render.BundledFonts;
import laurel.template.render.PageRenderer;
import laurel.template.render.PixelComparison;

/** The program's own use cases over a database in memory. */
public final class CertificateBench implements AutoCloseable {
    public static final CohortId AMBASSADORS = new CohortId("ambassador-2023");

    private static final Term TERM = new Term(LocalDate.of(2023, 9, 20), LocalDate.of(2024, 9, 21));

    private static final Path HOME = Path.of("target", "no-data-here");

    /** Read once for all tests; immutable. */
    private static final BundledFonts FONTS = new BundledFonts();

    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiPersonStore people = new JdbiPersonStore(db.database());
    private final AwardStore awards = new JdbiAwardStore(db.database());
    private final JdbiLedger ledger = new JdbiLedger(db.database());
    private final PaperPrinters printers = new PaperPrinters();
    private final CertificateUses uses;

    public CertificateBench() {
        Programmes programmes = YamlProgrammes.presets();
        BundledFonts fonts = FONTS;
        PageRenderer renderer = new PageRenderer(fonts);
        Workshop workshop = new Workshop(db);
        CertificateFields fields = new CertificateFields(programmes, new JdbiStationStore(db.database()), db.clock());
        PlanBatch plan =
                new PlanBatch(ledger, people, fields, workshop.designs(), new OutputFolder(HOME, new JsonManifests()));
        IssueCertificates issue = new IssueCertificates(
                db.unitOfWork(), ledger, workshop.mint(), fields, workshop.designs(), new JsonManifests());
        PreviewCertificate preview = new PreviewCertificate(fields, fonts, renderer, workshop.designs());
        this.uses = new CertificateUses(
                new CertificateUses.Sources(awards, programmes, new BundledTemplates(), ledger, fields),
                new CertificateUses.Batches(
                        plan, preview, new WriteContactSheet(preview, renderer), issue, new Pkcs12Keys()),
                new CertificateUses.Afterwards(
                        new WhatWouldChange(awards, fields, workshop.designs(), new PixelComparison()),
                        new ReissueCertificate(ledger, awards, plan, issue),
                        new RevokeCertificate(db.unitOfWork(), ledger),
                        new RedrawCertificate(workshop.designs()),
                        new VerifyCertificate(ledger, awards, fields),
                        new WithdrawnFiles(ledger, new JsonManifests())),
                new CertificateUses.Handing(
                        new PrintCertificates(
                                workshop.designs(), new BundledTemplates(), new PdfSheets(), printers, db.clock()),
                        workshop.printFiles(),
                        new PackBatch(new ZipArchives(), new JsonManifests()),
                        new FilesBeside(new JsonManifests())),
                new RenameAward(db.unitOfWork(), awards));
    }

    /** Gives everybody of these names an award of the ambassadors of 2023. */
    public CertificateBench ambassadors(String... names) {
        db.unitOfWork().act(Message.of("test.act"), () -> {
            for (String name : names) {
                Person person = people.add(name, "", "", "");
                awards.add(new AwardStore.NewAward(
                        person.id(), AMBASSADORS, name, Optional.of(TERM), false, "", "", "test"));
            }
        });
        return this;
    }

    /** Takes the term from an award, which is worth a warning. */
    public CertificateBench withoutTerm(String name) {
        Award award = awards.ofCohort(AMBASSADORS).stream()
                .filter(a -> a.printedName().equals(name))
                .findFirst()
                .orElseThrow();
        Award endless = new Award(
                award.id(),
                award.person(),
                award.cohort(),
                award.printedName(),
                Optional.empty(),
                award.status(),
                award.returning(),
                award.slug(),
                award.certificateUrl(),
                award.source(),
                award.version());
        db.unitOfWork().act(Message.of("test.act"), () -> awards.save(endless).orElseThrow());
        return this;
    }

    /** @return the printers of this machine, none at first */
    PaperPrinters printers() {
        return printers;
    }

    public CertificateUses uses() {
        return uses;
    }

    public TestDatabase db() {
        return db;
    }

    @Override
    public void close() {
        db.close();
    }
}
