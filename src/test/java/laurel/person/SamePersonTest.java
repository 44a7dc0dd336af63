package laurel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonTest {
    private final InMemoryPersonStore people = new InMemoryPersonStore();

    private List<String> reasons() {
        return SamePerson.proposals(people.all(), people.aliases()).stream()
                .map(proposal -> proposal.reason().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Halil İbrahim BUGÖL, Halil ibrahim Bugol, SAME_NAME",
        "Min Yin, Yin Min, SAME_WORDS",
        "Jinghe Ma, majinghe, SAME_WORDS",
        "尹珉, Min Yin, PINYIN",
        "周正军, Zhengjun Zhou, PINYIN",
        "张海立, zhanghaili, PINYIN",
        "欧阳娜娜, Nana Ouyang, PINYIN",
        "单田芳, Tianfang Shan, PINYIN",
    })
    void proposesWithAReason(String one, String other, String reason) {
        people.add(one, "", "", "");
        people.add(other, "", "", "");

        assertThat(reasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"Zhen Chang, Zhen Chen", "张三, 章三", "Wei Ma, Wei Xu", "珉, Min", "रवि कुमार, रवा कुमार", "かとう, がとう"})
    void proposesNobodyElse(String one, String other) {
        people.add(one, "", "", "");
        people.add(other, "", "", "");

        assertThat(reasons()).isEmpty();
    }

    @Test
    void proposesTheSameLoginOfDifferentNames() {
        PersonId ada = people.add("Ada", "", "", "").id();
        PersonId king = people.add("Countess", "", "", "").id();
        people.addAlias(new Alias(ada, AliasKind.GITHUB, "ada-l"));
        people.addAlias(new Alias(king, AliasKind.FORUM, "Ada-L"));

        assertThat(SamePerson.proposals(people.all(), people.aliases()))
                .containsExactly(new SamePerson.Proposal(ada, king, SamePerson.Reason.SAME_HANDLE));
    }

    @Test
    void namesAPairOnceWithTheStrongestReason() {
        people.add("尹珉", "尹珉", "Min Yin", "");
        people.add("Min Yin", "", "Min Yin", "");

        assertThat(reasons()).containsExactly("SAME_NAME");
    }

    @Test
    void aPersonIsNeverProposedToItself() {
        PersonId ada = people.add("Ada Ada", "", "Ada Ada", "").id();
        people.addAlias(new Alias(ada, AliasKind.NAME, "Ada Ada"));

        assertThat(reasons()).isEmpty();
    }
}
