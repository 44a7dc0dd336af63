package laurel.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import laurel.application.ApplicationStore;
import laurel.application.ApplyImport;
import laurel.application.PlanImport;
import laurel.application.files.IssueForms;
import laurel.application.files.IssueListReader;
import laurel.application.store.JdbiApplicationStore;
import laurel.certificate.AwardStationRoles;
import laurel.certificate.CertificateFields;
import laurel.certificate.CoverageOfRoster;
import laurel.certificate.Designs;
import laurel.certificate.FilesBeside;
import laurel.certificate.IssueCertificates;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFolder;
import laurel.certificate.PackBatch;
import laurel.certificate.PlanBatch;
import laurel.certificate.PreviewCertificate;
import laurel.certificate.PrintCertificates;
import laurel.certificate.RedrawCertificate;
import laurel.certificate.ReissueCertificate;
import laurel.certificate.RevokeCertificate;
import laurel.certificate.SerialMint;
import laurel.certificate.SigningKeys;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.WhatWouldChange;
import laurel.certificate.WithdrawnFiles;
import laurel.certificate.WriteContactSheet;
import laurel.certificate.WritePrintFile;
import laurel.certificate.files.InstallationFile;
import laurel.certificate.files.JsonManifests;
import laurel.certificate.files.KeptFolder;
import laurel.certificate.files.Surroundings;
import laurel.certificate.files.ThisMachine;
import laurel.certificate.files.ZipArchives;
import laurel.certificate.print.PdfSheets;
import laurel.certificate.print.SystemPrinters;
import laurel.certificate.sign.Pkcs12Keys;
import laurel.certificate.store.JdbiLedger;
import laurel.cli.UseCases;
import laurel.history.ActStore;
import laurel.history.Undo;
import laurel.history.store.JdbiActStore;
import laurel.history.store.JdbiRowStore;
import laurel.kernel.Problem;
import laurel.kernel.Revision;
import laurel.kernel.UnitOfWork;
import laurel.person.PersonStore;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.Programmes;
import laurel.programme.files.YamlProgrammes;
import laurel.publication.Announce;
import laurel.publication.files.MustachePosts;
import laurel.review.ApplyDecisions;
import laurel.review.CastVote;
import laurel.review.Decide;
import laurel.review.Dockets;
import laurel.review.RecordReview;
import laurel.review.ReplayRound;
import laurel.review.ReviewQueue;
import laurel.review.files.CsvDecisions;
import laurel.review.files.YamlRoundReader;
import laurel.review.store.JdbiReviewStore;
import laurel.roster.ApplyRosterImport;
import laurel.roster.AwardStore;
import laurel.roster.ExportRoster;
import laurel.roster.FindRoster;
import laurel.roster.MentionStore;
import laurel.roster.PlanRosterImport;
import laurel.roster.RenameAward;
import laurel.roster.files.CsvRosterFormat;
import laurel.roster.files.JsonRosterFormat;
import laurel.roster.files.MarkdownPostReader;
import laurel.roster.files.MarkdownRosterFormat;
import laurel.roster.store.JdbiAwardStore;
import laurel.roster.store.JdbiMentionStore;
import laurel.sample.SampleRound;
import laurel.station.ApplyStationImport;
import laurel.station.PlanStationImport;
import laurel.station.StationStore;
import laurel.station.files.MarkdownStationReader;
import laurel.station.store.JdbiStationStore;
import laurel.store.ActUnitOfWork;
import laurel.store.Database;
import laurel.template.CheckTemplate;
import laurel.template.Drawer;
import laurel.template.PictureGate;
import laurel.template.TemplatePackages;
import laurel.template.Templates;
import laurel.template.files.BundledTemplates;
import laurel.template.files.OwnTemplates;
import laurel.template.files.TemplateJson;
import laurel.template.render.BundledFonts;
import laurel.template.render.DiskBackgrounds;
import laurel.template.render.GuardedPictures;
import laurel.template.render.PageRenderer;
import laurel.template.render.PictureLimits;
import laurel.template.render.PixelComparison;

/**
 * Builds every object once, by constructor, over one open data folder. Fonts are read when the first page is laid out, so
 * that commands without certificates start fast.
 */
final class Wiring implements UseCases {
    /** The text files of the program. */
    static final List<String> TEXTS = List.of(
            "application",
            "certificate",
            "cli",
            "desktop",
            "history",
            "kernel",
            "person",
            "programme",
            "publication",
            "review",
            "roster",
            "station",
            "store",
            "template");

    private final Path folder;
    private final Clock clock;
    private final Database database;
    private final Revision revision = new Revision();
    private final UnitOfWork work;
    private final YamlProgrammes programmes;
    private final PersonStore people;
    private final AwardStore awards;
    private final MentionStore mentions;
    private final IssueForms forms;
    private final ApplicationStore applications;
    private final Dockets dockets;
    private final StationStore stations;
    private final Ledger ledger;
    private final SerialMint mint;
    private final ActStore acts;
    private final BundledFonts fonts = new BundledFonts();
    private final PageRenderer renderer;
    private final OwnTemplates ownTemplates;

    private Wiring(Database database, Path folder, String actor, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.database = database;
        work = new ActUnitOfWork(database, clock, () -> actor, revision);
        programmes = YamlProgrammes.with(folder.resolve("programmes"));
        people = new JdbiPersonStore(database);
        awards = new JdbiAwardStore(database);
        mentions = new JdbiMentionStore(database);
        forms = new IssueForms(folder.resolve("programmes").resolve("forms"));
        applications = new JdbiApplicationStore(database);
        dockets = new Dockets(programmes, applications, new JdbiReviewStore(database), awards);
        stations = new JdbiStationStore(database);
        ledger = new JdbiLedger(database);
        Surroundings machine = new ThisMachine(clock, UUID::randomUUID);
        mint = new SerialMint(ledger, new InstallationFile(folder, machine));
        acts = new JdbiActStore(database);
        Path cache = folder.resolve("cache");
        renderer = new PageRenderer(fonts, new DiskBackgrounds(cache, clock));
        PictureGate gate = GuardedPictures.keeping(PictureLimits.standard(), cache.resolve("pictures"));
        ownTemplates = new OwnTemplates(folder.resolve("templates"), new BundledTemplates(), gate);
    }

    /** @throws laurel.kernel.StorageFailure if the folder is in use or its database is refused */
    static Wiring open(Path folder, String actor) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        Database database = Database.open(folder, clock);
        // Only now: the log's folder must not be made before the data folder is private, nor in one that is refused.
        Logging.into(folder);
        return new Wiring(database, folder, actor, clock);
    }

    /** Reads what would otherwise be read when it is first asked for, which may be on the toolkit's thread. */
    void ready() {
        programmes.readPresets();
    }

    Revision revision() {
        return revision;
    }

    Path folder() {
        return folder;
    }

    PersonStore people() {
        return people;
    }

    MentionStore mentions() {
        return mentions;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Programmes programmes() {
        return programmes;
    }

    @Override
    public List<Problem> ownFileProblems() {
        List<Problem> problems = new ArrayList<>(programmes.problems());
        problems.addAll(forms.problems());
        return problems;
    }

    @Override
    public AwardStore awards() {
        return awards;
    }

    RenameAward renameAward() {
        return new RenameAward(work, awards);
    }

    @Override
    public PlanRosterImport planRosterImport() {
        return new PlanRosterImport(new MarkdownPostReader(), programmes, people, awards, mentions);
    }

    @Override
    public ApplyRosterImport applyRosterImport() {
        return new ApplyRosterImport(work, people, awards, mentions);
    }

    @Override
    public PlanStationImport planStationImport() {
        return new PlanStationImport(new MarkdownStationReader(), stations);
    }

    @Override
    public ApplyStationImport applyStationImport() {
        return new ApplyStationImport(work, people, stations);
    }

    @Override
    public StationStore stations() {
        return stations;
    }

    @Override
    public FindRoster findRoster() {
        return new FindRoster(awards, people);
    }

    @Override
    public ExportRoster exportRoster() {
        return new ExportRoster(
                findRoster(),
                List.of(
                        CsvRosterFormat.forSpreadsheets(),
                        CsvRosterFormat.raw(),
                        new JsonRosterFormat(),
                        MarkdownRosterFormat.english(),
                        MarkdownRosterFormat.chinese()));
    }

    @Override
    public PlanImport planImport() {
        return new PlanImport(new IssueListReader(), forms, programmes, people, applications);
    }

    @Override
    public ApplyImport applyImport() {
        return new ApplyImport(work, people, applications);
    }

    @Override
    public ApplicationStore applications() {
        return applications;
    }

    @Override
    public ReviewQueue reviewQueue() {
        return new ReviewQueue(dockets, people);
    }

    RecordReview recordReview() {
        return new RecordReview(work, dockets, people, clock);
    }

    CastVote castVote() {
        return new CastVote(work, dockets, people, clock);
    }

    Decide decide() {
        return new Decide(work, dockets, clock);
    }

    ApplyDecisions applyDecisions() {
        return new ApplyDecisions(work, dockets, clock);
    }

    @Override
    public ReplayRound replayRound() {
        return new ReplayRound(
                work, new YamlRoundReader(), dockets, recordReview(), castVote(), decide(), applyDecisions());
    }

    @Override
    public SampleRound sampleRound() {
        return new SampleRound(
                programmes,
                clock,
                new SampleRound.Applications(planImport(), applyImport()),
                new SampleRound.Decisions(replayRound(), reviewQueue(), new CsvDecisions()),
                new SampleRound.Certificates(templates(), awards, planBatch(), issueCertificates()),
                new SampleRound.Outputs(exportRoster(), announce()));
    }

    @Override
    public AwardStationRoles awardStationRoles() {
        return new AwardStationRoles(work, programmes, stations, awards);
    }

    @Override
    public Templates templates() {
        return ownTemplates;
    }

    @Override
    public TemplatePackages templatePackages() {
        return ownTemplates;
    }

    @Override
    public CheckTemplate checkTemplate() {
        return new CheckTemplate(fonts);
    }

    @Override
    public CoverageOfRoster coverageOfRoster() {
        return new CoverageOfRoster(awards, certificateFields(), fonts);
    }

    @Override
    public PlanBatch planBatch() {
        OutputFolder outputs = new OutputFolder(folder, new JsonManifests());
        return new PlanBatch(ledger, people, certificateFields(), designs(), outputs);
    }

    CertificateFields certificateFields() {
        return new CertificateFields(programmes, stations, clock);
    }

    PreviewCertificate previewCertificate() {
        return new PreviewCertificate(certificateFields(), fonts, renderer, designs());
    }

    @Override
    public WriteContactSheet writeContactSheet() {
        return new WriteContactSheet(previewCertificate(), new PageRenderer(fonts));
    }

    private Designs designs() {
        return new Designs(
                ledger,
                new KeptFolder(folder),
                TemplateJson::again,
                new Drawer(fonts, renderer, renderer),
                files -> drawer(BundledFonts.over(files)));
    }

    /** Without backgrounds from the disk: those there were drawn with the program's own faces. */
    private static Drawer drawer(BundledFonts kept) {
        PageRenderer renderer = new PageRenderer(kept);
        return new Drawer(kept, renderer, renderer);
    }

    @Override
    public IssueCertificates issueCertificates() {
        CertificateFields fields = certificateFields();
        return new IssueCertificates(work, ledger, mint, fields, designs(), new JsonManifests());
    }

    /** Made when a key is opened: BouncyCastle's jar is signed, and checking it takes a fifth of a second. */
    @Override
    public SigningKeys signingKeys() {
        return (file, password, alias) -> new Pkcs12Keys().open(file, password, alias);
    }

    @Override
    public PackBatch packBatch() {
        return new PackBatch(new ZipArchives(), new JsonManifests());
    }

    @Override
    public WithdrawnFiles withdrawnFiles() {
        return new WithdrawnFiles(ledger, new JsonManifests());
    }

    FilesBeside filesBeside() {
        return new FilesBeside(new JsonManifests());
    }

    @Override
    public ReissueCertificate reissueCertificate() {
        return new ReissueCertificate(ledger, awards, planBatch(), issueCertificates());
    }

    @Override
    public RevokeCertificate revokeCertificate() {
        return new RevokeCertificate(work, ledger);
    }

    @Override
    public RedrawCertificate redrawCertificate() {
        return new RedrawCertificate(designs());
    }

    @Override
    public VerifyCertificate verifyCertificate() {
        return new VerifyCertificate(ledger, awards, certificateFields());
    }

    @Override
    public WhatWouldChange whatWouldChange() {
        return new WhatWouldChange(awards, certificateFields(), designs(), new PixelComparison());
    }

    @Override
    public PrintCertificates printCertificates() {
        return new PrintCertificates(designs(), templates(), new PdfSheets(), new SystemPrinters(), clock);
    }

    @Override
    public WritePrintFile writePrintFile() {
        return new WritePrintFile(ledger, designs(), templates());
    }

    @Override
    public Announce announce() {
        return new Announce(programmes, awards, ledger, new MustachePosts());
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public ActStore acts() {
        return acts;
    }

    @Override
    public Undo undo() {
        return new Undo(acts, new JdbiRowStore(database), work);
    }

    @Override
    public Path backUp() {
        return database.backup();
    }

    @Override
    public void close() {
        database.close();
    }
}
