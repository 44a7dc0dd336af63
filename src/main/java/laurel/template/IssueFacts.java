package laurel.template;

import java.time.Instant;

/**
 * Everything that goes into a file beside its page, fixed at issue, so that the same page gives the same bytes years later.
 *
 * @param title the file's title, usually the certificate's and its recipient's
 * @param serial the certificate's number
 * @param author who issued it
 * @param language the language of its text
 * @param issued when it was issued; files carry it to the second, in UTC
 * @param seed tells this file from every other one (serial and revision do); the document's identifier comes from it
 */
public record IssueFacts(String title, String serial, String author, Language language, Instant issued, String seed) {}
