package planted.laurel.roster;

/** A use case that makes a thread. */
class OffendsThread {
    void start() {
        new Thread(() -> {}).start();
    }
}
