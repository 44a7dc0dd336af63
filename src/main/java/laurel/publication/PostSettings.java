package laurel.publication;

import java.time.LocalDate;

/**
 * What a post says that stands in no roster.
 *
 * @param date of the post
 * @param baseUrl where certificates are published, the part before the file name
 * @param author the name under which it appears
 * @param image the cover picture's address; empty for none
 * @param keywords for search, separated by commas; empty for the community and what its people are called
 * @param mailbox the programme's mail domain; empty to leave the notice about it out
 * @param contact the address for questions about the mailbox
 */
public record PostSettings(
        LocalDate date, String baseUrl, String author, String image, String keywords, String mailbox, String contact) {
    static final String COMMUNITY = "KubeSphere";

    public PostSettings {
        if (!baseUrl.isEmpty() && !baseUrl.endsWith("/")) baseUrl += "/";
    }

    /** @return settings with the community's usual words, without a cover and without the mailbox notice */
    public static PostSettings of(LocalDate date, String baseUrl) {
        return new PostSettings(date, baseUrl, COMMUNITY, "", "", "", "");
    }

    public PostSettings withImage(String address) {
        return new PostSettings(date, baseUrl, author, address, keywords, mailbox, contact);
    }

    public PostSettings withMailbox(String domain, String questions) {
        return new PostSettings(date, baseUrl, author, image, keywords, domain, questions);
    }
}
