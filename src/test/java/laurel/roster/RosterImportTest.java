package laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.kernel.DirectUnitOfWork;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.Severity;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Handle;
import laurel.person.InMemoryPersonStore;
import laurel.person.Person;
import laurel.programme.CohortId;
import laurel.roster.files.MarkdownPostReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportTest {
    private static final String SPEAKERS = """
            ---
            title: 'Year in review'
            createTime: '2023-01-11'
            ---
            ## 2022 贡献者

            ### 2022 年度 KubeSphere Talented Speaker

            2022 年共诞生了 2 位新的 KubeSphere Talented Speaker，他们分享了经验。

            ![](https://x.test/speakers.png)

            | 姓名或昵称 | 证书 |
            | ---- | ---- |
            | Ada King    | [领取证书](https://x.test/images/speaker-kingada.png)      |\s
            |Lin Bo|[领取证书](http://x.test/images/speaker-bolin-2022.png)|
            |Ada King|[领取证书](https://x.test/images/speaker-kingada.png)|
            """;

    private static final String GRID = """
            ---
            title: 'Year in review'
            ---
            ### 2022 年度 KubeSphere Contributor

            以下为 2022 年度 KubeSphere Contributor 的 GitHub ID 或名字（排名不分先后）：

            |  | |||
            | ---- | ---- |----|----|
            |2odd |Plain|with-dash|life-|one-more5|
            |Some Name|plain|fossabot||
            |last|
            """;

    @TempDir
    private Path folder;

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryAwardStore awards = new InMemoryAwardStore();
    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final DirectUnitOfWork work = new DirectUnitOfWork();
    private final PlanRosterImport plan =
            new PlanRosterImport(new MarkdownPostReader(), new TypicalProgrammes(), people, awards, mentions);
    private final ApplyRosterImport apply = new ApplyRosterImport(work, people, awards, mentions);

    private RosterImportPlan plan(String name, String text) throws IOException {
        return plan.plan(Files.writeString(folder.resolve(name), text), Progress.NONE);
    }

    private RosterImportReport apply(RosterImportPlan planned) {
        return apply.apply(planned).fold(RosterImportResult.Applied::report, refused -> {
            throw new AssertionError(refused.reasons().toString());
        });
    }

    private RosterImportReport run(String name, String text) throws IOException {
        return apply(plan(name, text));
    }

    private static List<String> keys(RosterImportPlan planned) {
        return planned.problems().stream()
                .map(problem -> problem.message().key().replace("roster.import.", ""))
                .toList();
    }

    private static String table(String heading, String... rows) {
        return heading + "\n\n| Name | certificate |\n| - | - |\n" + String.join("\n", rows) + "\n";
    }

    private static String row(String name, String file) {
        return "| " + name + " | [get](https://x.test/images/" + file + ") |";
    }

    @Test
    void countsClaimedListedAndDistinct() throws IOException {
        PlannedList list = plan("a.md", SPEAKERS).lists().get(0);

        assertThat(list.figures())
                .isEqualTo(new ListFigures("a.md", new CohortId("speaker-2022"), OptionalInt.of(2), 3, 2));
    }

    @Test
    void namesThatLookLikeKnownOnesAreTold() throws IOException {
        people.add("Min Yin", "尹珉", "", "");

        RosterImportPlan planned = plan(
                "a.md",
                table(
                        "## 2023 KubeSphere Ambassador",
                        row("Мin Yin", "ambassador-2023-another.png"),
                        row("Ali Hassan", "ambassador-2023-ali.png"),
                        row("AIi Hassan", "ambassador-2023-aii.png"),
                        row("Min Yin", "ambassador-2023-yinmin.png"),
                        row("Ada King", "ambassador-2023-ada.png")));

        assertThat(planned.problems())
                .filteredOn(problem -> problem.message().key().equals("roster.import.looksLike"))
                .extracting(
                        problem -> problem.place().field(),
                        problem -> problem.message().arguments().get(0),
                        Problem::severity)
                .containsExactly(
                        tuple("Мin Yin", "Min Yin", Severity.WARNING),
                        tuple("AIi Hassan", "Ali Hassan", Severity.WARNING),
                        tuple("Min Yin", "Мin Yin", Severity.WARNING));
        assertThat(apply(planned).awards()).isEqualTo(5);
        assertThat(plan("a.md", SPEAKERS).problems())
                .noneMatch(problem -> problem.message().key().equals("roster.import.looksLike"));
    }

    @Test
    void writesNothingWhilePlanning() throws IOException {
        plan("a.md", SPEAKERS);

        assertThat(people.all()).isEmpty();
        assertThat(mentions.figures()).isEmpty();
    }

    @Test
    void aPersonListedTwiceGetsOneAwardAndTwoMentions() throws IOException {
        RosterImportReport report = run("a.md", SPEAKERS);

        assertThat(report).isEqualTo(new RosterImportReport(2, 2, 0, 3, 0, 0, 0, List.of()));
        Award ada = awards.ofCohort(new CohortId("speaker-2022")).get(0);
        assertThat(mentions.ofAward(ada.id())).extracting(Mention::line).containsExactly(15, 17);
    }

    @Test
    void aSecondRunFindsEverythingUnchangedAndMakesNoAct() throws IOException {
        run("a.md", SPEAKERS);
        run("b.md", GRID);
        RosterImportReport second = run("a.md", SPEAKERS);

        assertThat(second).isEqualTo(new RosterImportReport(0, 0, 0, 0, 3, 0, 0, List.of()));
        assertThat(run("b.md", GRID).awards()).isZero();
        assertThat(work.acts()).hasSize(2);
    }

    @Test
    void keepsSlugAndAddressAsPublished() throws IOException {
        run("a.md", table("# 2023 KubeSphere Ambassador", row("Onur Ö", "ambassador-2023-Onur-O%CC%88.png")));

        Award award = awards.all().get(0);
        assertThat(award.slug()).isEqualTo("Onur-O\u0308");
        assertThat(award.certificateUrl()).isEqualTo("https://x.test/images/ambassador-2023-Onur-O%CC%88.png");
        assertThat(award.printedName()).isEqualTo("Onur Ö");
    }

    @Test
    void warnsOfLinksThatAreNotSecureOrDecomposed() throws IOException {
        assertThat(keys(plan("a.md", SPEAKERS)))
                .containsExactly("claimedNotListed", "listedNotDistinct", "linkNotSecure");
        assertThat(keys(plan("b.md", table("# 2023 Ambassadors", row("Ö", "ambassador-2023-O%CC%88.png")))))
                .containsExactly("linkDecomposed");
    }

    @Test
    void keepsNamesakesWithOtherCertificatesApart() throws IOException {
        RosterImportPlan planned = plan(
                "a.md",
                table(
                        "# 2022 KubeSphere Members",
                        row("Wei Xu", "member-xuwei.png"),
                        row("Wei Xu", "member-xuwei2.png")));

        assertThat(planned.lists().get(0).figures().distinct()).isEqualTo(2);
        assertThat(keys(planned)).containsExactly("nameTwice");
    }

    @Test
    void refusesACertificateOfSomebodyElse() throws IOException {
        RosterImportPlan planned = plan(
                "a.md",
                table("# 2022 KubeSphere Members", row("Wei Xu", "member-x.png"), row("Bo Li", "member-x.png")));

        assertThat(planned.count(PlannedEntry.Outcome.REFUSED)).isEqualTo(1);
        assertThat(keys(planned)).containsExactly("listedNotDistinct", "linkTwice");
    }

    @Test
    void readsAGridOfUnevenRows() throws IOException {
        PlannedList list = plan("a.md", GRID).lists().get(0);

        assertThat(list.entries())
                .extracting(entry -> entry.written().name())
                .containsExactly(
                        "2odd", "Plain", "with-dash", "life-", "one-more5", "Some Name", "plain", "fossabot", "last");
        assertThat(list.figures().distinct()).isEqualTo(7);
    }

    @Test
    void aLoginInOtherLettersOfCaseIsTheSameAccount() throws IOException {
        PlannedList list = plan("a.md", GRID.replace("Plain", "Fatpa").replace("plain", "fatpa"))
                .lists()
                .get(0);

        assertThat(list.entries())
                .filteredOn(entry -> entry.written().name().equals("fatpa"))
                .extracting(PlannedEntry::outcome)
                .containsExactly(PlannedEntry.Outcome.MENTIONED);
        assertThat(Handle.parse("https://github.com/Fatpa")).isEqualTo(Handle.parse("@fatpa"));
    }

    @Test
    void onlyWhatIsSurelyALoginBecomesOne() throws IOException {
        run("a.md", GRID);

        assertThat(people.aliases())
                .extracting(alias -> alias.kind() + " " + alias.value())
                .containsExactly("GITHUB 2odd", "GITHUB with-dash", "GITHUB life-", "GITHUB one-more5");
    }

    @Test
    void aHyphenAloneMakesNoLogin() throws IOException {
        String heading = "### %s KubeSphere Member\n\n| 姓名或 GitHub ID | 证书 |\n| - | - |\n";
        String names = row("Jean-Pierre", "member-%s.png") + "\n" + row("Ann-3", "member-%s-ann.png") + "\n"
                + row("Mary-Ann", "member-Mary-Ann.png") + "\n";
        run("a.md", (heading + names).formatted("2021", "jp", "a"));
        RosterImportReport report = run("b.md", (heading + names).formatted("2022", "jeanp", "b"));

        assertThat(people.aliases()).extracting(Alias::value).containsExactly("Ann-3", "Mary-Ann");
        assertThat(report.people()).isEqualTo(1);
        assertThat(report.alike()).isEqualTo(1);
        assertThat(people.all())
                .filteredOn(person -> person.displayName().equals("Jean-Pierre"))
                .hasSize(2);
    }

    @Test
    void aFileOfTheVeryNameMakesALogin() throws IOException {
        run(
                "a.md",
                "### 2022 KubeSphere Member\n\n| 姓名或 GitHub ID | 证书 |\n| - | - |\n" + row("Arnold", "member-Arnold.png")
                        + "\n" + row("Bo Li", "member-libo.png") + "\n");

        assertThat(people.withAlias(AliasKind.GITHUB, "arnold")).hasSize(1);
        assertThat(people.aliases()).hasSize(1);
    }

    @Test
    void aLoginFindsThePersonOfAnotherListAndANameDoesNot() throws IOException {
        run("a.md", GRID);
        String members = "### 2023 KubeSphere Member\n\n| GitHub ID 或姓名 | 证书 |\n| - | - |\n"
                + row("2ODD", "member-2ODD.png") + "\n" + row("Some Name", "member-name.png") + "\n";
        RosterImportReport report = run("b.md", members);

        assertThat(report.awards()).isEqualTo(2);
        assertThat(report.people()).isEqualTo(1);
        assertThat(report.alike()).isEqualTo(1);
        Person odd = people.withAlias(AliasKind.GITHUB, "2odd").get(0);
        assertThat(awards.ofPerson(odd.id())).hasSize(2);
    }

    @Test
    void whoSurelyHeldTheTitleBeforeReturns() throws IOException {
        String heading = "### %s KubeSphere Member\n\n| GitHub ID 或姓名 | 证书 |\n| - | - |\n";
        String list = row("2odd", "member-odd.png") + "\n" + row("Min Yin", "member-minyin.png") + "\n";
        run("b.md", heading.formatted("2022") + list);
        RosterImportReport report = run("c.md", heading.formatted("2023") + list);
        run("a.md", heading.formatted("2021") + row("2ODD", "member-odd.png") + "\n");
        run(
                "d.md",
                "### 2024 KubeSphere Ambassador\n\n| GitHub ID 或姓名 | 证书 |\n| - | - |\n" + row("2odd", "x.png") + "\n");

        assertThat(awards.all())
                .extracting(award -> award.cohort() + " " + award.printedName() + " " + award.returning())
                .containsExactlyInAnyOrder(
                        "member-2021 2ODD false",
                        "member-2022 2odd true",
                        "member-2023 2odd true",
                        "member-2022 Min Yin false",
                        "member-2023 Min Yin false",
                        "ambassador-2024 2odd false");
        assertThat(report.remarks())
                .extracting(remark -> remark.message().toString())
                .containsExactly("roster.import.mayReturn[Min Yin, member-2023, Min Yin, member-2022,"
                        + " person.same.SAME_NAME]");
        assertThat(people.all()).hasSize(3);
    }

    @Test
    void programsAreNotedAndLeftOut() throws IOException {
        RosterImportPlan planned = plan("a.md", GRID);

        assertThat(planned.problems())
                .filteredOn(problem -> problem.severity() == Severity.NOTE)
                .extracting(problem -> problem.place().toString())
                .containsExactly("a.md:11 \"fossabot\"");
    }

    @Test
    void takesTheTermFromTheText() throws IOException {
        String post =
                "---\ntitle: 'Welcome, KubeSphere Ambassador 2024'\ndescription: 'two new KubeSphere Ambassadors'\n"
                        + "---\n## About\n\n任期为一年（2024.9.20-2025.9.21）。\n\n"
                        + table("## 获取证书", row("Ada", "ambassador-2024-Ada.png"), row("Bo", "ambassador-2024-Bo.png"));
        PlannedList list = plan("a.md", post).lists().get(0);

        assertThat(list.term().map(term -> term.first() + " " + term.last())).contains("2024-09-20 2025-09-21");
        assertThat(list.figures().claimed()).hasValue(2);
    }

    @Test
    void takesTheTermOfAKnownCohort() throws IOException {
        assertThat(plan("a.md", table("# 2023 Ambassadors", row("Ada", "ambassador-2023-Ada.png")))
                        .lists()
                        .get(0)
                        .term())
                .contains(TypicalProgrammes.TERM_2023);
    }

    @Test
    void leavesAListOutWhoseTermContradictsTheCohort() throws IOException {
        RosterImportPlan planned = plan(
                "a.md",
                "The term is 2023.9.20-2024.9.20.\n\n"
                        + table("# 2023 Ambassadors", row("Ada", "ambassador-2023-Ada.png")));

        assertThat(planned.lists()).isEmpty();
        assertThat(keys(planned)).containsExactly("termContradicts");
        assertThat(planned.changesNothing()).isTrue();
    }

    @Test
    void leavesAListOutWhoseLinksNameAnotherProgrammeOrYear() throws IOException {
        assertThat(keys(plan("a.md", table("# 2022 Ambassadors", row("Ada", "speaker-ada.png")))))
                .containsExactly("programmeContradicts");
        assertThat(keys(plan("a.md", table("# 2022 Ambassadors", row("Ada", "ambassador-2023-ada.png")))))
                .containsExactly("yearContradicts");
    }

    @Test
    void takesProgrammeAndYearFromTheLinksWhereNoHeadingTells() throws IOException {
        assertThat(plan("a.md", table("# Certificates", row("Ada", "ambassador-2021-ada.png")))
                        .lists())
                .extracting(PlannedList::cohort)
                .containsExactly(new CohortId("ambassador-2021"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(keys(plan("a.md", table("# Certificates", row("Ada", "ada.png")))))
                .containsExactly("programmeUnknown");
        assertThat(keys(plan("a.md", table("# Certificates", row("Ada", "speaker-ada.png")))))
                .containsExactly("yearUnknown");
    }

    @Test
    void bulletsAreNamesOnlyUnderAProgrammeAndAYear() throws IOException {
        String names = "* Ada King\n* İremnur Önder\n";
        assertThat(plan("a.md", "### 2022 KubeSphere Ambassador\n\n" + names).lists())
                .hasSize(1);
        assertThat(plan("a.md", "### KubeSphere Ambassador\n\n" + names).lists())
                .isEmpty();
        assertThat(plan("a.md", "### 2022 KubeSphere Ambassador\n\n* Ada: wrote blogs, gave talks\n")
                        .lists())
                .isEmpty();
        assertThat(plan("a.md", "### 2022\n\n" + names).lists()).isEmpty();
        assertThat(plan("a.md", "# 2022\n\n诞生了 2 位新的 KubeSphere Ambassador：\n\n" + names)
                        .lists())
                .hasSize(1);
        assertThat(plan("a.md", "# 2022\n\nKubeSphere Ambassador 的活动：\n\n" + names)
                        .lists())
                .isEmpty();
        assertThat(plan("a.md", "### 2022 KubeSphere Ambassador\n\n* [Talk](https://x.test/talks/1)\n")
                        .lists())
                .isEmpty();
    }

    @Test
    void aBulletMayCarryItsCertificate() throws IOException {
        String file = "https://x.test/images/ambassador-2022-liguo.png";
        PlannedList list = plan("a.md", "## Ambassadors\n\n- Guo Li\t([Ambassador Certificate](" + file + "))\n")
                .lists()
                .get(0);

        assertThat(list.entries().get(0).written()).isEqualTo(new PublishedName(3, "Guo Li", file));
    }

    @Test
    void anotherPostOfTheSameCohortAddsMentionsOnly() throws IOException {
        run("zh.md", table("# 2022 Ambassadors", row("Ada", "ambassador-ada.png")));
        RosterImportReport report = run("en.md", table("# 2022 Ambassadors", row("Ada", "ambassador-ada.png")));

        assertThat(report).isEqualTo(new RosterImportReport(0, 0, 0, 1, 0, 0, 0, List.of()));
    }

    @Test
    void anAwardWithoutACertificateIsCompletedByThePost() throws IOException {
        Person ada = people.add("Ada", "", "Ada", "");
        awards.add(new AwardStore.NewAward(
                ada.id(), new CohortId("ambassador-2022"), "Ada", Optional.empty(), false, "", "", "decision"));
        RosterImportReport report = run("a.md", table("# 2022 Ambassadors", row("Ada", "ambassador-ada.png")));

        assertThat(report).isEqualTo(new RosterImportReport(0, 0, 1, 1, 0, 0, 0, List.of()));
        assertThat(awards.all().get(0).slug()).isEqualTo("ada");
        assertThat(run("a.md", table("# 2022 Ambassadors", row("Ada", "ambassador-ada.png")))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void refusesAPlanThatIsOlderThanTheRoster() throws IOException {
        String post = table("# 2022 Ambassadors", row("Ada", "ambassador-ada.png"));
        RosterImportPlan first = plan("a.md", post);
        RosterImportPlan second = plan("a.md", post);
        apply(first);

        assertThat(apply.apply(second).<Boolean>fold(applied -> false, refused -> true))
                .isTrue();
        assertThat(awards.all()).hasSize(1);
    }

    @Test
    void aPostWithoutListsIsNoProblem() throws IOException {
        RosterImportPlan planned = plan("a.md", "# Hello\n\n* one\n* two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n");

        assertThat(planned.lists()).isEmpty();
        assertThat(planned.problems()).isEmpty();
    }
}
