package laurel.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTest {
    @ParameterizedTest
    @CsvSource({
        "上海, shanghai", "上海站, shanghai", "上海市, shanghai", "ShangHai, shanghai", "[Hangzhou], hangzhou",
        "'Guang Zhou ', guangzhou", "广州站, guangzhou", "成都, chengdu", "长沙站, changsha", "深圳城市站, shenzhen",
        "İzmir, izmir",
    })
    void isOneHoweverWritten(String written, String key) {
        assertThat(City.of(written)).contains(new City(key));
    }

    @Test
    void noLettersAreNoCity() {
        assertThat(City.of(" -- ")).isEmpty();
    }
}
