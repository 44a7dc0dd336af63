package laurel.certificate;

import java.util.function.Function;
import laurel.kernel.Problem;

/** What came of revoking a certificate. */
public sealed interface RevokeResult {
    /** It is withdrawn. */
    record Revoked(Certificate certificate) implements RevokeResult {
        @Override
        public <R> R fold(
                Function<? super Revoked, ? extends R> revoked, Function<? super Refused, ? extends R> refused) {
            return revoked.apply(this);
        }
    }

    /** Nothing was changed. */
    record Refused(Problem problem) implements RevokeResult {
        @Override
        public <R> R fold(
                Function<? super Revoked, ? extends R> revoked, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<? super Revoked, ? extends R> revoked, Function<? super Refused, ? extends R> refused);
}
