/** Patience for who looks for what is rare: `MUJAZ_SOAK=N` tries N times as many texts, and gives tests that much longer. */
export const soak = Math.max(1, Number(process.env.MUJAZ_SOAK ?? 1));

/** How many random cases a property is tried with; others each time. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: count * soak });
