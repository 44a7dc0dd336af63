package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private final List<List<Integer>> asked = new ArrayList<>();

    private Iterator<String> groups(int items) {
        return new Groups<>(IntStream.range(0, items).iterator(), 3, group -> {
            asked.add(group);
            return group.stream().map(String::valueOf).toList();
        });
    }

    @Test
    void eachGroupIsMadeWhenItsFirstIsAskedFor() {
        Iterator<String> groups = groups(7);
        assertThat(asked).isEmpty();

        assertThat(groups.next()).isEqualTo("0");
        assertThat(asked).containsExactly(List.of(0, 1, 2));
        assertThat(groups.next()).isEqualTo("1");
        assertThat(groups.next()).isEqualTo("2");
        assertThat(asked).hasSize(1);

        assertThat(groups).toIterable().containsExactly("3", "4", "5", "6");
        assertThat(asked).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
    }

    @Test
    void aGroupThatComesToNothingIsPassedOver() {
        Iterator<Integer> late = new Groups<>(
                IntStream.range(0, 6).iterator(),
                2,
                group -> group.stream().filter(item -> item > 3).toList());
        assertThat(late).toIterable().containsExactly(4, 5);
        assertThat(late).isExhausted();
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(groups(0)).isExhausted();
        assertThat(asked).isEmpty();
    }
}
