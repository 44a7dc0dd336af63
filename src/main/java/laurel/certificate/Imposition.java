package laurel.certificate;

import java.util.ArrayList;
import java.util.List;

/**
 * Which page lies where on which side of which sheet. Copies are sides of their own, so that they come out the same on every
 * printer.
 *
 * @param sheets the places
 * @param duplex {@code NONE} if no page has a back, whatever was wished
 * @param sides in the order of printing; with {@code duplex} fronts and backs take turns
 */
public record Imposition(Sheets sheets, Duplex duplex, List<Side> sides) {
    /** One side of a sheet; a back may be empty. */
    public record Side(List<Placed> pages) {
        public Side {
            pages = List.copyOf(pages);
        }
    }

    /**
     * A page in its place.
     *
     * @param certificate which one, from 0
     * @param page which of its pages, from 0
     * @param spot where
     */
    public record Placed(int certificate, int page, Sheets.Spot spot) {}

    /**
     * How often it is printed.
     *
     * @param number 1 to 100
     * @param collated whether all sheets come once before the first one comes again
     */
    public record Copies(int number, boolean collated) {
        public static final Copies ONE = new Copies(1, true);

        public Copies {
            if (number < 1 || number > 100)
                throw new IllegalArgumentException("copies: expected 1 to 100, found " + number);
        }
    }

    /** A piece of paper of one certificate: what lies on its front and its back; no page is -1. */
    private record Leaf(int certificate, int front, int back) {}

    public Imposition {
        sides = List.copyOf(sides);
    }

    /**
     * On two sides, a certificate's second page lies behind its first one; never does another certificate's page.
     *
     * @param pages of each certificate, at least 1
     */
    public static Imposition of(List<Integer> pages, Sheets sheets, Duplex wished, Copies copies) {
        boolean backs = wished != Duplex.NONE && pages.stream().anyMatch(count -> count > 1);
        Duplex duplex = backs ? wished : Duplex.NONE;
        List<Leaf> leaves = leaves(pages, backs);
        List<List<Side>> papers = new ArrayList<>();
        int perSheet = sheets.spots().size();
        for (int from = 0; from < leaves.size(); from += perSheet) {
            papers.add(paper(leaves.subList(from, Math.min(from + perSheet, leaves.size())), sheets, duplex));
        }
        List<Side> sides = new ArrayList<>();
        if (copies.collated()) {
            for (int copy = 0; copy < copies.number(); copy++) papers.forEach(sides::addAll);
        } else {
            for (List<Side> paper : papers) {
                for (int copy = 0; copy < copies.number(); copy++) sides.addAll(paper);
            }
        }
        return new Imposition(sheets, duplex, sides);
    }

    private static List<Leaf> leaves(List<Integer> pages, boolean backs) {
        List<Leaf> leaves = new ArrayList<>();
        for (int certificate = 0; certificate < pages.size(); certificate++) {
            int count = pages.get(certificate);
            if (count < 1) throw new IllegalArgumentException("certificate without a page");
            for (int page = 0; page < count; page += backs ? 2 : 1) {
                leaves.add(new Leaf(certificate, page, backs && page + 1 < count ? page + 1 : -1));
            }
        }
        return leaves;
    }

    private static List<Side> paper(List<Leaf> leaves, Sheets sheets, Duplex duplex) {
        List<Placed> front = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            front.add(
                    new Placed(leaf.certificate(), leaf.front(), sheets.spots().get(i)));
        }
        if (duplex == Duplex.NONE) return List.of(new Side(front));
        List<Placed> back = new ArrayList<>();
        List<Sheets.Spot> spots = sheets.backs(duplex);
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.back() >= 0) back.add(new Placed(leaf.certificate(), leaf.back(), spots.get(i)));
        }
        return List.of(new Side(front), new Side(back));
    }

    /** @return how many pieces of paper it takes */
    public int paper() {
        return duplex == Duplex.NONE ? sides.size() : sides.size() / 2;
    }
}
