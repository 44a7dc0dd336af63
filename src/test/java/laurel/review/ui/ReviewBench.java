package laurel.review.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import laurel.application.ApplyImport;
import laurel.application.Choices;
import laurel.application.Issue;
import laurel.application.PlanImport;
import laurel.application.files.IssueForms;
import laurel.application.files.IssueListReader;
import laurel.application.store.JdbiApplicationStore;
import laurel.kernel.Progress;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.Programmes;
import laurel.programme.files.YamlProgrammes;
import laurel.review.ApplyDecisions;
import laurel.review.CastVote;
import laurel.review.Decide;
import laurel.review.Dockets;
import laurel.review.RecordReview;
import laurel.review.ReviewQueue;
import laurel.review.store.JdbiReviewStore;
import laurel.roster.AwardStore;
import laurel.roster.store.JdbiAwardStore;
import laurel.store.TestDatabase;

/** The program's own use cases over a database in memory. */
public final class ReviewBench implements AutoCloseable {
    private final TestDatabase db = TestDatabase.inMemory();
    private final AwardStore awards = new JdbiAwardStore(db.database());
    private final ReviewUses uses;

    public ReviewBench() {
        Programmes programmes = YamlProgrammes.presets();
        JdbiPersonStore people = new JdbiPersonStore(db.database());
        JdbiApplicationStore applications = new JdbiApplicationStore(db.database());
        Dockets dockets = new Dockets(programmes, applications, new JdbiReviewStore(db.database()), awards);
        this.uses = new ReviewUses(
                programmes,
                new PlanImport(
                        new IssueListReader(),
                        new IssueForms(Path.of("no-such-folder")),
                        programmes,
                        people,
                        applications),
                new ApplyImport(db.unitOfWork(), people, applications),
                new ReviewQueue(dockets, people),
                new RecordReview(db.unitOfWork(), dockets, people, db.clock()),
                new CastVote(db.unitOfWork(), dockets, people, db.clock()),
                new Decide(db.unitOfWork(), dockets, db.clock()),
                new ApplyDecisions(db.unitOfWork(), dockets, db.clock()));
    }

    /** Imports the issues into the ambassadors of 2023, by way of a file in the folder. */
    public ReviewBench applications(Path folder, Issue... issues) throws IOException {
        Path file = Files.writeString(folder.resolve("issues.json"), Issue.json(issues));
        uses.apply().apply(uses.plan().plan(file, Issue.COHORT, Optional.empty(), Progress.NONE), Choices.NONE);
        return this;
    }

    public ReviewUses uses() {
        return uses;
    }

    public AwardStore awards() {
        return awards;
    }

    public TestDatabase db() {
        return db;
    }

    @Override
    public void close() {
        db.close();
    }
}
