const GONE = new Set(['EPIPE', 'EIO', 'ECONNRESET']);

/** Whether an error of writing only says that nobody reads any more. */
export function isReaderGone(error: unknown): boolean {
  return GONE.has(String((error as NodeJS.ErrnoException).code));
}

const watched = new WeakSet<NodeJS.WriteStream>();

/**
 * A reader that has seen enough (`| head`) and a terminal that was closed are no failures of ours: what is written to
 * them is dropped, and the command comes to its own end. Any other trouble, such as a full disk, is handed on.
 */
export function ignoreClosedPipe(
  stream: NodeJS.WriteStream,
  onTrouble: (error: Error) => void,
): void {
  if (watched.has(stream)) return;
  watched.add(stream);
  stream.on('error', (error: Error) => {
    if (!isReaderGone(error)) onTrouble(error);
  });
}
