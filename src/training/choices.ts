/** The rules that may move the weights. */
export const OPTIMIZERS = ['sgd', 'momentum', 'adam'] as const;
export type OptimizerName = (typeof OPTIMIZERS)[number];

/** The models that may be trained. */
export const MODEL_CHOICES = ['line', 'network', 'both'] as const;
export type ModelChoice = (typeof MODEL_CHOICES)[number];
