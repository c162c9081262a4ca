/** Tests of rights must not pass because whoever runs them has all rights. */

/** The number of a user who owns nothing: `nobody`. */
export const ordinaryUser = 65_534;

/** Runs with the rights of a user who owns nothing, where it would run with those of root. */
export function asOrdinaryUser<Result>(run: () => Result): Result {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return run();
  seteuid(ordinaryUser);
  try {
    return run();
  } finally {
    seteuid(0);
  }
}
