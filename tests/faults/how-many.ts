/** A number of trials: all of them for `npm run test:faults`, fewer in every run. */
export function trials(all: number, inEveryRun: number): number {
  return process.env['FAULTS'] === 'all' ? all : inEveryRun;
}

/** Long enough for all trials on a busy machine, in milliseconds. */
export const PATIENCE = 900_000;
