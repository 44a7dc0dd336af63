package planted.laurel.certificate;

import javax.print.PrintService;

/** A second package that speaks to printers. */
interface OffendsPrinter {
    PrintService printer();
}
