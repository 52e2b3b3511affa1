/** The available optimizers. */
export const OPTIMIZERS = ['sgd', 'momentum', 'adam'] as const;
export type OptimizerName = (typeof OPTIMIZERS)[number];

/** The models that can be trained. */
export const MODEL_CHOICES = ['line', 'network', 'both'] as const;
export type ModelChoice = (typeof MODEL_CHOICES)[number];
