package laurel.roster.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.desktop.Desk;
import laurel.kernel.DirectUnitOfWork;
import laurel.kernel.Revision;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.InMemoryPersonStore;
import laurel.person.Person;
import laurel.programme.CohortId;
import laurel.roster.ApplyRosterImport;
import laurel.roster.AwardStore;
import laurel.roster.ExportRoster;
import laurel.roster.FindRoster;
import laurel.roster.InMemoryAwardStore;
import laurel.roster.InMemoryMentionStore;
import laurel.roster.ListFigures;
import laurel.roster.PlanRosterImport;
import laurel.roster.TypicalProgrammes;
import laurel.roster.files.CsvRosterFormat;
import laurel.roster.files.MarkdownPostReader;

/** Three people with four awards, and the desk drawers around them. */
final class TypicalRoster {
    static final String POST = """
            ---
            title: 'Year in review'
            createTime: '2023-01-11'
            ---
            ### 2022 KubeSphere Talented Speaker

            We have 3 new KubeSphere Talented Speakers.

            | Name | Certificate |
            | ---- | ---- |
            | Grace Hopper | [get it](https://x.test/images/speaker-hoppergrace.png) |
            | Lin Bo | [get it](https://x.test/images/speaker-bolin.png) |
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-10-10T00:00:00Z"), ZoneOffset.UTC);

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryAwardStore awards = new InMemoryAwardStore();
    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final DirectUnitOfWork work = new DirectUnitOfWork();
    private final Revision revision;

    TypicalRoster(Revision revision) {
        this.revision = revision;
        Person irem = people.add("İremnur Önder", "", "", "");
        Person yin = people.add("尹珉", "尹珉", "Min Yin", "");
        Person ada = people.add("Ada King", "", "", "");
        people.addAlias(new Alias(yin.id(), AliasKind.GITHUB, "min-yin"));
        award(irem, "ambassador-2023", "İremnur Önder");
        award(yin, "ambassador-2023", "Min Yin");
        award(yin, "speaker-2022", "尹珉");
        award(ada, "speaker-2022", "Ada King");
        mentions.put(new ListFigures("review.md", new CohortId("speaker-2022"), OptionalInt.of(3), 2, 2));
    }

    private void award(Person person, String cohort, String printedName) {
        awards.add(new AwardStore.NewAward(
                person.id(), new CohortId(cohort), printedName, Optional.empty(), false, "", "", "review.md"));
    }

    RosterViewModel model(Desk desk) {
        return new RosterViewModel(new RosterLines(new TypicalProgrammes(), find(), mentions, CLOCK), desk);
    }

    RosterImport importing(Desk desk) {
        PlanRosterImport plan =
                new PlanRosterImport(new MarkdownPostReader(), new TypicalProgrammes(), people, awards, mentions);
        return new RosterImport(plan, new ApplyRosterImport(work, people, awards, mentions), desk);
    }

    RosterExport exporting(Desk desk) {
        return new RosterExport(new ExportRoster(find(), List.of(CsvRosterFormat.raw())), desk);
    }

    private FindRoster find() {
        return new FindRoster(awards, people);
    }

    /** An act of somebody else. */
    void somebodyAdds(String name) {
        Person person = people.add(name, "", "", "");
        award(person, "ambassador-2023", name);
        revision.moved();
    }

    int awards() {
        return awards.all().size();
    }

    static Path post(Path folder) throws IOException {
        return Files.writeString(folder.resolve("review-2022.md"), POST);
    }
}
