/** Where a command writes. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: reports and messages. */
  error(text: string): void;
}

/** The process's own; a reader that stops early (`| head`) is no error. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
  };
}
