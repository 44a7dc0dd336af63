package laurel.publication.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.kernel.markdown.MarkdownDocument;
import laurel.kernel.markdown.MarkdownReader;
import laurel.kernel.markdown.MarkdownRow;
import laurel.programme.Term;
import laurel.publication.Announcement;
import laurel.publication.Post;
import laurel.publication.PostLanguage;
import laurel.publication.PostLint;
import laurel.publication.PostSettings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MustachePostsTest {
    private static final String BASE = "https://pictures.example.org/images/";
    private static final MustachePosts POSTS = new MustachePosts();

    @Test
    void chinesePostSaysWhatTheRosterSays() {
        String text = POSTS.announcement(facts(PostLanguage.ZH, "Onur Canoğlu", "郑建林"));
        assertThat(text)
                .startsWith("---\ntitle: '2023 年评选结果揭晓：欢迎 2 位新任 KubeSphere Ambassador！'\ntag: '社区动态'\n")
                .contains("## 关于 KSAP", "## 获取证书", "## 写在最后")
                .contains("2023.9.20-2024.9.21")
                .contains("其中 1 位此前")
                .contains("| Name         | certificate ")
                .contains("| Onur Canoğlu | [下载证书](" + BASE + "0.png) |");
    }

    @Test
    void englishPostCountsInWords() {
        String[] names = new String[14];
        for (int i = 0; i < names.length; i++) names[i] = "Person " + (char) ('A' + i);
        String text = POSTS.announcement(facts(PostLanguage.EN, names));
        assertThat(text)
                .contains("title: 'Welcome the fourteen new KubeSphere Ambassadors of 2023'")
                .contains("welcomes fourteen new KubeSphere Ambassadors. One of them had held the title before and")
                .contains("twenty-five seats", "from 20 September 2023 to 21 September 2024")
                .contains("## About KSAP", "## Get your certificate", "## In closing")
                .contains("[View and download the certificate](" + BASE + "13.png)")
                .doesNotContain("mailbox");
    }

    @Test
    void onePersonIsNotSpokenOfAsMany() {
        String english = POSTS.announcement(facts(PostLanguage.EN, "Ada"));
        assertThat(english)
                .contains("title: 'Welcome the new KubeSphere Ambassador of 2023'")
                .contains("the community welcomes its new KubeSphere Ambassador.")
                .doesNotContainIgnoringCase("them")
                .doesNotContain("Ambassadors ", "list", "one new");
        assertThat(POSTS.announcement(facts(PostLanguage.ZH, "Ada")))
                .contains("title: '2023 年评选结果揭晓：欢迎新任 KubeSphere Ambassador！'")
                .contains("新任 KubeSphere Ambassador 此前曾获得这一称号，此次再度当选。")
                .doesNotContain("1 位", "各位", "每一位都", "名单", "其中 ");
    }

    @Test
    void aCohortWithoutApplicationsSeatsAndTermIsNotToldAsOneWithThem() {
        String english = POSTS.announcement(speakers(PostLanguage.EN));
        assertThat(english)
                .contains("title: 'Welcome the two new KubeSphere Talented Speakers of 2022'")
                .contains("keyword: 'KubeSphere, Talented Speaker'")
                .contains("The community welcomes two new KubeSphere Talented Speakers of 2022, with thanks")
                .contains("The title of KubeSphere Talented Speaker is given by the community")
                .doesNotContainIgnoringCase("appl")
                .doesNotContainIgnoringCase("review")
                .doesNotContain("selection", "seat", "term ", "before");
        assertThat(POSTS.announcement(speakers(PostLanguage.ZH)))
                .contains("title: '2022 年名单揭晓：欢迎 2 位新任 KubeSphere Talented Speaker！'")
                .contains("KubeSphere Talented Speaker 这一称号由社区授予")
                .doesNotContain("申请", "评审", "评选", "名额", "任期", "一年里");
    }

    @ParameterizedTest
    @EnumSource
    void postsOfCohortsWithoutApplicationsPassTheLint(PostLanguage language) {
        assertThat(PostLint.check(new Post(language, "post.md", POSTS.announcement(speakers(language)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noBlankIsLeftWhereAPassageIsLeftOut(PostLanguage language) {
        for (Announcement facts : List.of(facts(language, "Ada"), facts(language, "Ada", "Bob"), speakers(language))) {
            String text = POSTS.announcement(facts);
            assertThat(text).doesNotContain("\n\n\n", "{{");
            assertThat(text.lines().filter(line -> !line.startsWith("|")))
                    .noneMatch(line -> line.contains("  ") || line.endsWith(" "));
        }
    }

    @ParameterizedTest
    @EnumSource
    void frontMatterIsInOrderAndQuoted(PostLanguage language) {
        Announcement facts = facts(language, "Ada");
        PostSettings odd = new PostSettings(
                LocalDate.of(2023, 10, 10), BASE, "O'Brien\n---", "https://example.org/c.png", "a, 'b'", "", "");
        MarkdownDocument read = read(POSTS.announcement(with(facts, odd)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.frontMatter("author")).isEqualTo("O'Brien ---");
        assertThat(read.frontMatter("keyword")).isEqualTo("a, 'b'");
        assertThat(POSTS.announcement(facts).lines().skip(1).limit(7))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("title", "tag", "keyword", "description", "createTime", "author", "image");
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnPostsPassTheLint(PostLanguage language) {
        for (int people : List.of(1, 2, 14, 21, 100, 114)) {
            String[] names = new String[people];
            for (int i = 0; i < people; i++) names[i] = "P" + i;
            Announcement facts = facts(language, names);
            PostSettings settings = facts.settings().withMailbox("mail.example.org", "info@example.org");
            String text = POSTS.announcement(with(facts, settings));
            assertThat(PostLint.check(new Post(language, "post.md", text))).isEmpty();
            assertThat(text).contains("mail.example.org");
        }
    }

    @Property(tries = 300)
    void readersSeeEveryNameAsItIsStored(@ForAll("names") List<String> names, @ForAll PostLanguage language) {
        MarkdownDocument read = read(POSTS.announcement(facts(language, names.toArray(String[]::new))));
        List<MarkdownRow> rows = read.lists().get(0).rows();
        assertThat(rows).extracting(row -> row.cells().get(0).text()).containsExactlyElementsOf(names);
        assertThat(rows).allSatisfy(row -> assertThat(row.cells()).hasSize(2));
        assertThat(rows)
                .extracting(row -> row.cells().get(1).links().get(0).target())
                .doesNotHaveDuplicates()
                .allMatch(target -> target.startsWith(BASE));
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> special = Arbitraries.of(
                "|",
                "\\",
                "`",
                "``",
                "*",
                "**",
                "_",
                "__",
                "[",
                "](x)",
                "![",
                "<b>",
                "<!--",
                "&amp;",
                "&#124;",
                "#",
                "- ",
                "~~",
                "1. ",
                "+ ",
                "=",
                "{{x}}",
                "'",
                "\"",
                "İ",
                "o\u0308",
                "张",
                "𠮷",
                "a",
                " b",
                "https://x.org",
                ":-:");
        Arbitrary<String> name = special.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts).strip())
                .filter(text -> !text.isEmpty());
        return name.list().ofMinSize(1).ofMaxSize(6);
    }

    private static MarkdownDocument read(String text) {
        return new MarkdownReader().read("post.md", text);
    }

    private static Announcement facts(PostLanguage language, String... names) {
        List<Announcement.Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < names.length; i++) rows.add(new Announcement.Row(names[i], BASE + i + ".png"));
        return new Announcement(
                language,
                "KubeSphere Ambassadorship Program (KSAP)",
                "KSAP",
                "KubeSphere Ambassador",
                "2023",
                rows,
                names.length,
                1,
                true,
                OptionalInt.of(25),
                Optional.of(new Term(LocalDate.of(2023, 9, 20), LocalDate.of(2024, 9, 21))),
                PostSettings.of(LocalDate.of(2023, 10, 10), BASE).withImage("https://example.org/cover.png"));
    }

    private static Announcement speakers(PostLanguage language) {
        String holder = "KubeSphere Talented Speaker";
        return new Announcement(
                language,
                language == PostLanguage.ZH ? holder + " 讲师奖" : holder,
                language == PostLanguage.ZH ? holder + " 讲师奖" : holder,
                holder,
                "2022",
                List.of(new Announcement.Row("Ada", BASE + "0.png"), new Announcement.Row("Bob", BASE + "1.png")),
                2,
                0,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                PostSettings.of(LocalDate.of(2022, 7, 15), BASE).withImage("https://example.org/cover.png"));
    }

    private static Announcement with(Announcement facts, PostSettings settings) {
        return new Announcement(
                facts.language(),
                facts.programme(),
                facts.programmeShort(),
                facts.holder(),
                facts.edition(),
                facts.rows(),
                facts.people(),
                facts.returning(),
                facts.applied(),
                facts.seats(),
                facts.term(),
                settings);
    }
}
