package laurel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laurel.kernel.Problem;
import org.junit.jupiter.api.Test;

class PostLintTest {
    private static final String GOOD = """
            ---
            title: 'Two new Ambassadors of 2023'
            tag: 'Community News'
            keyword: 'KubeSphere'
            description: 'We welcome two new ambassadors.'
            createTime: '2023-10-10'
            author: 'KubeSphere'
            image: 'https://example.org/cover.png'
            ---
            The community welcomes two new KubeSphere Ambassadors.

            | Name | Certificate |
            | ---- | ----------- |
            | Ada  | [get it](https://example.org/c/ada.png) |
            | Bob  | [get it](https://example.org/c/bob.png) |
            """;

    @Test
    void findsNothingInAGoodPost() {
        assertThat(PostLint.check("post.md", GOOD)).isEmpty();
    }

    @Test
    void comparesEveryClaimedNumberWithTheRows() {
        assertThat(keys(GOOD.replace("Two new", "Three new"))).containsExactly("publication.lint.count");
        assertThat(keys(GOOD.replace("welcome two new", "welcome twenty-one new")))
                .containsExactly("publication.lint.count");
        assertThat(keys(GOOD.replace("welcomes two new", "welcomes 3 new"))).containsExactly("publication.lint.count");
        assertThat(keys(GOOD.replace("The community welcomes two new", "我们欢迎 14 位新的")))
                .containsExactly("publication.lint.count");
    }

    @Test
    void saysWhereTheNumberStands() {
        assertThat(PostLint.check("post.md", GOOD.replace("welcomes two new", "welcomes 3 new")))
                .extracting(problem -> problem.place().toString())
                .containsExactly("post.md:10");
    }

    @Test
    void otherNumbersAreNoClaims() {
        assertThat(keys(GOOD.replace("The community", "Of 25 seats and 9 brand new ideas, the community")))
                .isEmpty();
    }

    @Test
    void listsWhatIsMissingAtTheTop() {
        assertThat(keys(GOOD.replace("image: 'https://example.org/cover.png'\n", "")))
                .containsExactly("publication.lint.frontMatter");
        assertThat(keys(GOOD.replace("'2023-10-10'", "'10.10.2023'"))).containsExactly("publication.lint.date");
    }

    @Test
    void wantsSafeLinksUnderOneAddress() {
        assertThat(keys(GOOD.replace("https://example.org/c/bob.png", "http://example.org/c/bob.png")))
                .containsExactly("publication.lint.scheme", "publication.lint.bases");
        assertThat(keys(GOOD.replace("[get it](https://example.org/c/bob.png)", "")))
                .containsExactly("publication.lint.noLink");
    }

    @Test
    void findsANameThatIsListedTwice() {
        assertThat(keys(GOOD.replace("| Bob ", "| ADA "))).containsExactly("publication.lint.twice");
    }

    private static List<String> keys(String text) {
        return PostLint.check("post.md", text).stream()
                .map(Problem::message)
                .map(message -> message.key())
                .toList();
    }
}
