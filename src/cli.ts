// argv → command; the only file that touches process.
import type { Io } from './commands/io.js';
import { VERSION } from './commands/version.js';

/** Runs the command line; resolves to the exit status. */
export async function main(argv: string[], io: Io = processIo()): Promise<number> {
  // answered before anything is loaded
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await io.out(`${VERSION}\n`);
    return 0;
  }
  const { runProgram } = await import('./commands/program.js');
  return runProgram(argv, io);
}

/** Runs a thread of `score`, which takes its work from the thread that began it. */
export async function serve(): Promise<void> {
  (await import('./commands/worker.js')).serve();
}

function processIo(): Io {
  const writer = (stream: NodeJS.WriteStream): ((text: string) => Promise<void>) => {
    let closed = false;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      closed = true; // the reader of a pipe has gone (head, less): stop writing and say nothing
      if (error.code !== 'EPIPE') process.exitCode = 2;
    });
    return (text) =>
      new Promise((resolve) => {
        if (closed) resolve();
        else stream.write(text, () => resolve());
      });
  };
  return {
    out: writer(process.stdout),
    err: writer(process.stderr),
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return new Uint8Array(Buffer.concat(chunks));
    },
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    errorColumns: process.stderr.isTTY ? process.stderr.columns : null,
  };
}
