/** A mean with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/** The mean of independent samples; with a single sample, the error is unknown. */
export function estimateOf(samples: readonly number[]): Estimate {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (samples.length - 1) / samples.length) };
}

/** The mean of estimates of different quantities, each with its own error: differences between them are not errors. */
export function meanOf(estimates: readonly Estimate[]): Estimate {
  const count = estimates.length;
  return {
    mean: estimates.reduce((sum, { mean }) => sum + mean, 0) / count,
    error: Math.sqrt(estimates.reduce((sum, { error }) => sum + error ** 2, 0)) / count,
  };
}
