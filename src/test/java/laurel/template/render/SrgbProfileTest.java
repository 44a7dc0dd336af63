package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileRGB;
import laurel.kernel.Sha256;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {
    @Test
    void isASmallDisplayProfileThatTheJdkReads() {
        ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());

        assertThat(profile).isInstanceOf(ICC_ProfileRGB.class);
        assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
        assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
        assertThat(profile.getMajorVersion()).isEqualTo(4);
        assertThat(SrgbProfile.bytes()).hasSizeLessThan(500);
    }

    @Test
    void convertsAsSrgbDoes() {
        ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x0d0b07) {
            float[] colour = {(rgb >> 16) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f};
            float[] converted = ours.toRGB(colour);
            float[] back = ours.fromRGB(colour);
            for (int i = 0; i < 3; i++) {
                assertThat(converted[i]).as("%06x", rgb).isCloseTo(colour[i], within(1.5f / 255));
                assertThat(back[i]).as("%06x", rgb).isCloseTo(colour[i], within(1.5f / 255));
            }
        }
    }

    @Test
    void whiteStaysWhite() {
        ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));

        assertThat(ours.toRGB(new float[] {1, 1, 1})).containsExactly(new float[] {1, 1, 1}, within(0.0001f));
        assertThat(ours.toRGB(new float[] {0, 0, 0})).containsExactly(new float[] {0, 0, 0}, within(0.0001f));
    }

    @Test
    void isTheSameEverywhere() {
        assertThat(Sha256.hex(SrgbProfile.bytes()))
                .isEqualTo("63e807c7ba80e0b9bc4ca12154e1ee518d34d41aac4506cba7b1ac8e3e490ade");
    }
}
