/**
 * A reader that has seen enough (`| head`) and a terminal that was closed are no failures of ours: what is written to
 * them is dropped, and the command comes to its own end.
 */
export function ignoreClosedPipes(...streams: NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO' && error.code !== 'ECONNRESET')
        throw error;
    });
  }
}
