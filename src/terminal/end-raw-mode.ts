/**
 * Gives a terminal its own way with keys back. Where the terminal is gone, as when its window was closed, there is
 * nothing to give back, and Node would abort at the end, because it tries the same: the process then ends as one that
 * never heard of the hang-up does, by its signal, after all else is done.
 */
export function endRawMode(input: Pick<NodeJS.ReadStream, 'setRawMode'>): void {
  try {
    input.setRawMode(false);
  } catch {
    process.once('exit', () => {
      process.removeAllListeners('SIGHUP');
      process.kill(process.pid, 'SIGHUP');
    });
  }
}
