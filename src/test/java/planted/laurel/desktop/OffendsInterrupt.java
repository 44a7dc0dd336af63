package planted.laurel.desktop;

/** A task runner that interrupts its worker. */
class OffendsInterrupt {
    void cancel(Thread worker) {
        worker.interrupt();
    }
}
