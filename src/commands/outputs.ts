// Where a run's results go: standard output and files, each with its own reporter, all written as the run goes on.
import { open, type FileHandle } from 'node:fs/promises';
import { UsageError, type ScoreConfig } from '../config.js';
import { loadReporter } from '../reporters/index.js';
import type { Reporter, ReporterOptions } from '../reporters/reporter.js';
import type { Io } from './io.js';

interface Output {
  reporter: Reporter;
  write(text: string): Promise<unknown>;
}

/** All outputs of one run as one. */
export interface Outputs {
  /** Lets every reporter speak and writes what it says. */
  each(say: (reporter: Reporter) => string | Promise<string>): Promise<void>;
  close(): Promise<void>;
}

/** Opens all outputs before the run begins; a file that cannot be written is bad usage. */
export async function openOutputs(config: ScoreConfig, io: Io, options: ReporterOptions): Promise<Outputs> {
  const outputs: Output[] = [];
  const files: FileHandle[] = [];
  if (config.format !== null) {
    const make = await loadReporter(config.format);
    outputs.push({ reporter: make(options), write: (text) => io.out(text) });
  }
  for (const { format, path } of config.outputs) {
    const make = await loadReporter(format);
    const file = await openFile(path);
    files.push(file);
    outputs.push({ reporter: make({ ...options, color: false }), write: (text) => file.write(text) });
  }
  return {
    async each(say) {
      for (const { reporter, write } of outputs) {
        const text = await say(reporter);
        if (text !== '') await write(text);
      }
    },
    async close() {
      for (const file of files) await file.close();
    },
  };
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch {
    throw new UsageError('usage.output-not-writable', { value: path });
  }
}
