package laurel.publication.ui;

import java.time.LocalDate;
import java.util.Optional;
import laurel.desktop.Desk;
import laurel.kernel.Revision;
import laurel.person.InMemoryPersonStore;
import laurel.programme.CohortId;
import laurel.programme.Programmes;
import laurel.publication.Announce;
import laurel.publication.PostSettings;
import laurel.publication.files.MustachePosts;
import laurel.roster.AwardStore;
import laurel.roster.InMemoryAwardStore;
import laurel.roster.TypicalProgrammes;

/** Two ambassadors to announce, one of them with a published certificate. */
final class TypicalPosts {
    static final LocalDate DATE = LocalDate.of(2023, 10, 10);

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryAwardStore awards = new InMemoryAwardStore();
    private final Programmes programmes = new TypicalProgrammes();
    private final Revision revision;

    TypicalPosts(Revision revision) {
        this.revision = revision;
    }

    TypicalPosts withTwoAmbassadors() {
        award("İremnur Önder", "https://x.test/images/ambassador-onderiremnur.png");
        award("尹珉", "");
        return this;
    }

    void award(String name, String url) {
        awards.add(new AwardStore.NewAward(
                people.add(name, "", "", "").id(),
                new CohortId("ambassador-2023"),
                name,
                Optional.empty(),
                false,
                "",
                url,
                "test"));
        revision.moved();
    }

    Programmes programmes() {
        return programmes;
    }

    PublicationViewModel model(Desk desk) {
        Announce announce = new Announce(programmes, awards, new EmptyLedger(), new MustachePosts());
        PostSettings first = PostSettings.of(DATE, "https://x.test/images/");
        return new PublicationViewModel(programmes, awards, announce, desk, first);
    }
}
