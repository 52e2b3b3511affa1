const watched = new WeakSet<NodeJS.WriteStream>();

/**
 * A reader that has seen enough (`| head`) and a terminal that was closed are no failures of ours: what is written to
 * them is dropped, and the command comes to its own end.
 */
export function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  if (watched.has(stream)) return;
  watched.add(stream);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO' && error.code !== 'ECONNRESET') throw error;
  });
}
