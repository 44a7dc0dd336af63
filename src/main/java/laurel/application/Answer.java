package laurel.application;

import laurel.kernel.Names;

/**
 * One field of a form as handed in.
 *
 * @param field the question's id in the form
 * @param role what the question is for
 * @param label the question as it was asked
 * @param text the answer verbatim, outer blanks included; empty if there was none
 */
public record Answer(String field, AnswerRole role, String label, String text) {
    /** @return the answer without outer and double blanks, for comparison and headings; never stored instead of it */
    public String trimmed() {
        return Names.trimmed(text);
    }

    /** @return whether somebody said something: a letter or digit of any script */
    public boolean says() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
