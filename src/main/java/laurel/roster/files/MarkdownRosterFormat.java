package laurel.roster.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import laurel.kernel.markdown.PaddedTable;
import laurel.roster.Roster;
import laurel.roster.RosterFormat;
import laurel.roster.RosterRow;

/** The table of names and certificates of a post. Nothing private: it is made to be published. */
public final class MarkdownRosterFormat implements RosterFormat {
    private final String name;
    private final List<String> header;
    private final String link;

    private MarkdownRosterFormat(String name, List<String> header, String link) {
        this.name = name;
        this.header = header;
        this.link = link;
    }

    public static MarkdownRosterFormat english() {
        return new MarkdownRosterFormat(
                "markdown", List.of("Name", "certificate"), "View and download the certificate");
    }

    public static MarkdownRosterFormat chinese() {
        return new MarkdownRosterFormat("markdown-zh", List.of("姓名", "证书"), "下载证书");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public void write(Roster roster, OutputStream out) throws IOException {
        List<List<String>> rows = roster.rows().stream().map(this::cells).toList();
        out.write(PaddedTable.of(header, rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(RosterRow row) {
        String url = row.award().certificateUrl();
        return List.of(PaddedTable.text(row.award().printedName()), url.isEmpty() ? "" : PaddedTable.link(link, url));
    }
}
