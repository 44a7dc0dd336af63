package laurel.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.programme.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterViewModelTest {
    private final TestDesk window = new TestDesk();
    private final TypicalRoster roster = new TypicalRoster(window.revision());
    private final RosterViewModel model = roster.model(window.desk());

    @BeforeEach
    void open() {
        model.open();
    }

    private List<String> names() {
        return model.shown().stream().map(line -> line.award().printedName()).toList();
    }

    @Test
    void showsEverybodyAndCountsAwardsAndPeople() {
        assertThat(names()).containsExactly("İremnur Önder", "Min Yin", "尹珉", "Ada King");
        assertThat(model.numbersProperty().get()).isEqualTo(Message.of("roster.screen.all", 4, 3L));
    }

    @Test
    void searchFoldsAccentsAndCase() {
        model.searchProperty().set("IREMNUR onder");
        assertThat(names()).containsExactly("İremnur Önder");
        assertThat(model.numbersProperty().get()).isEqualTo(Message.of("roster.screen.some", 1, 4, 1L));
    }

    @Test
    void searchFindsEveryNameAndHandleOfAPerson() {
        model.searchProperty().set("尹");
        assertThat(names()).containsExactly("Min Yin", "尹珉");
        model.searchProperty().set("min-yin");
        assertThat(names()).containsExactly("Min Yin", "尹珉");
    }

    @Test
    void filtersNarrowTogetherAndAreClearedTogether() {
        model.programmeProperty().set(programme("KubeSphere Talented Speaker"));
        model.searchProperty().set("ada");
        assertThat(names()).containsExactly("Ada King");
        model.editionProperty().set(Optional.of("2023"));
        assertThat(names()).isEmpty();
        model.clearFilters();
        assertThat(names()).hasSize(4);
    }

    private static Optional<LocalText> programme(String name) {
        return Optional.of(new LocalText(name, name));
    }

    @Test
    void offersWhatIsThere() {
        assertThat(model.editions()).containsExactly(Optional.empty(), Optional.of("2023"), Optional.of("2022"));
        assertThat(model.programmes())
                .containsExactly(
                        Optional.empty(), programme("KubeSphere Ambassador"), programme("KubeSphere Talented Speaker"));
    }

    @Test
    void tellsTheFiguresOfTheListThatIsFilteredFor() {
        assertThat(model.figures()).isEmpty();
        model.editionProperty().set(Optional.of("2022"));
        assertThat(model.figures())
                .containsExactly(Message.of("roster.screen.figures.differ", "speaker-2022", 3, 2, 2, "review.md"));
        model.editionProperty().set(Optional.of("2023"));
        assertThat(model.figures()).isEmpty();
    }

    @Test
    void keepsTheChoiceAndTheFiltersWhenTheDataChange() {
        model.editionProperty().set(Optional.of("2023"));
        model.chosenProperty().set(model.shown().get(1));
        roster.somebodyAdds("Grace Hopper");
        assertThat(names()).containsExactly("İremnur Önder", "Min Yin", "Grace Hopper");
        assertThat(chosen()).isEqualTo("Min Yin");
        assertThat(model.editionProperty().get()).isEqualTo(Optional.of("2023"));
    }

    private @Nullable String chosen() {
        RosterLine line = model.chosenProperty().get();
        return line == null ? null : line.award().printedName();
    }

    @Test
    void beginsWithTheFirst() {
        assertThat(chosen()).isEqualTo("İremnur Önder");
    }

    @Test
    void doesNotReadWhileItIsClosed() {
        model.close();
        roster.somebodyAdds("Grace Hopper");
        assertThat(names()).hasSize(4);
    }
}
