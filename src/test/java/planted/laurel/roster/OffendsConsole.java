package planted.laurel.roster;

/** A use case that prints. */
class OffendsConsole {
    void tell() {
        System.out.println("listed");
    }
}
