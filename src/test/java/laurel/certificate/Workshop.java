package laurel.certificate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import laurel.certificate.files.InstallationFile;
import laurel.certificate.files.JsonManifests;
import laurel.certificate.files.KeptFolder;
import laurel.certificate.print.PdfSheets;
import laurel.certificate.store.JdbiLedger;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.UnitOfWork;
import laurel.person.Person;
import laurel.person.PersonStore;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.files.YamlProgrammes;
import laurel.roster.Award;
import laurel.roster.AwardStore;
import laurel.roster.store.JdbiAwardStore;
import laurel.station.store.JdbiStationStore;
import laurel.store.TestDatabase;
import laurel.template.Drawer;
import laurel.template.Language;
import laurel.template.Renderer;
import laurel.template.SharedFonts;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.files.BundledTemplates;
import laurel.template.files.TemplateJson;
import laurel.template.render.BundledFonts;
import laurel.template.render.PageRenderer;

/** Everything that makes certificates, with the real database, template, fonts and renderer. */
public final class Workshop {
    public static final Set<OutputFormat> BOTH = Set.copyOf(OutputFormat.USUAL);

    /** Where the program's data would be. */
    static final Path HOME = Path.of("target", "no-data-here");

    private static final BundledFonts FONTS = SharedFonts.FONTS;

    public final TestDatabase db;
    public final Ledger ledger;
    public final PersonStore people;
    public final AwardStore awardStore;
    public final List<Award> awards = new ArrayList<>();
    private final CertificateFields fields;
    private final Path home;
    private UnitOfWork work;
    private int group = IssueCertificates.GROUP;
    private BundledFonts fonts = FONTS;
    private Renderer renderer = new PageRenderer(FONTS);

    public Workshop(TestDatabase db) {
        this(db, db.database().folder().orElseGet(db::scratch));
    }

    /** @param home the data folder */
    public Workshop(TestDatabase db, Path home) {
        this.db = db;
        this.work = db.unitOfWork();
        this.home = home;
        this.ledger = new JdbiLedger(db.database());
        this.people = new JdbiPersonStore(db.database());
        this.awardStore = new JdbiAwardStore(db.database());
        this.fields = new CertificateFields(YamlProgrammes.presets(), new JdbiStationStore(db.database()), db.clock());
    }

    public static Template template() {
        return new BundledTemplates()
                .read(new TemplateId("ambassador-ksap"))
                .fold(found -> found.template(), refused -> {
                    throw new IllegalStateException(refused.problems().toString());
                });
    }

    /** Adds a person with an award of the ambassadors of 2023, in an act of its own. */
    public Award award(String printedName, String chinese, String slug) {
        Award award = db.unitOfWork().act(Message.of("test.act"), () -> {
            Person person = people.add(printedName, chinese, "", "");
            return awardStore.add(new AwardStore.NewAward(
                    person.id(), Cast.COHORT, printedName, Optional.of(Cast.TERM), false, slug, "", "test"));
        });
        awards.add(award);
        return award;
    }

    public void drawWith(Renderer other) {
        renderer = other;
    }

    Renderer renderer() {
        return renderer;
    }

    public BatchOrder order(Path folder) {
        return BatchOrder.of(template(), Language.EN, folder).withStyle(FileNameStyle.YEAR_BY_NAME);
    }

    public BatchPlan plan(BatchOrder order) {
        return planBatch().plan(awards, order, Progress.NONE);
    }

    /** Lets batches have so many certificates in one act. */
    void actsOf(int certificates) {
        group = certificates;
    }

    /** Lets batches write their acts through something else. */
    void actsThrough(UnaryOperator<UnitOfWork> other) {
        work = other.apply(work);
    }

    public BatchReport run(BatchPlan plan, Set<OutputFormat> formats, Progress progress) {
        return batches().run(plan.only(formats), progress);
    }

    /** Lets the program have other fonts from now on. */
    void fontsAre(BundledFonts others) {
        fonts = others;
        renderer = new PageRenderer(others);
    }

    Path home() {
        return home;
    }

    public CertificateFields fields() {
        return fields;
    }

    ReissueCertificate reissue() {
        return new ReissueCertificate(ledger, awardStore, planBatch(), batches());
    }

    private IssueCertificates batches() {
        return new IssueCertificates(work, ledger, mint(), fields, designs(), new JsonManifests()).inActsOf(group);
    }

    private PlanBatch planBatch() {
        return new PlanBatch(ledger, people, fields, designs(), new OutputFolder(HOME, new JsonManifests()));
    }

    public SerialMint mint() {
        return new SerialMint(ledger, new InstallationFile(home, new TestPlace(db.clock())));
    }

    public Designs designs() {
        return new Designs(
                ledger,
                new KeptFolder(home),
                TemplateJson::again,
                new Drawer(fonts, renderer, new PageRenderer(fonts)),
                files -> drawer(BundledFonts.over(files)));
    }

    private static Drawer drawer(BundledFonts faces) {
        PageRenderer drawing = new PageRenderer(faces);
        return new Drawer(faces, drawing, drawing);
    }

    public BatchReport issue(Path folder) {
        return run(plan(order(folder)), BOTH, Progress.NONE);
    }

    /** @return the certificates of all awards, in the order in which the awards were made */
    public List<Certificate> certificates() {
        return awards.stream()
                .flatMap(award -> ledger.ofAwards(List.of(award.id())).stream())
                .toList();
    }

    public PrintCertificates printing(Printers printers) {
        return new PrintCertificates(designs(), new BundledTemplates(), new PdfSheets(), printers, db.clock());
    }

    public WritePrintFile printFiles() {
        return new WritePrintFile(ledger, designs(), new BundledTemplates());
    }

    /** Leaves the ledger as a run does that was killed after the serials were spent. */
    void reserveOnly(BatchPlan plan) {
        KeptDesign design = designs().keep(plan.order().template(), plan.order().language());
        new ReserveSerials(db.unitOfWork(), ledger, mint(), fields(), group)
                .reserve(plan, design, overtaken -> {})
                .forEachRemaining(reserved -> {});
    }
}
