// perfcheck extract: the typed records, or with --tables the grids, as JSON.
import { isFailure, runBatch } from '../batch.js';
import { discover } from './discover.js';
import type { Document, Table } from '../document/model.js';
import { phraseFailure } from './phrase.js';
import { SCHEMA_VERSION } from '../reporters/json.js';
import type { FailureRecord } from '../result.js';
import { readReports } from '../run.js';
import { oneOf, UsageError, type ProfileFlags } from '../config.js';
import { sentence } from '../wording/index.js';
import type { Context } from './io.js';
import { recordsOf } from './records.js';
import { makeTiming } from './timing.js';
import { settingsFor } from './settings.js';

export interface ExtractFlags extends ProfileFlags {
  tables?: boolean;
  format?: string;
  stdinFilename?: string;
}

/** Runs `extract`; resolves to 0, or 2 where an input could not be read. */
export async function extract(
  paths: string[],
  flags: ExtractFlags,
  { io, ...context }: Context,
): Promise<number> {
  oneOf(flags.format ?? 'json', ['json'] as const, 'usage.unknown-format');
  if (paths.length === 0) throw new UsageError('usage.no-input');
  const { language, run } = await settingsFor(flags, context.language);
  const { inputs } = await discover(paths, flags.stdinFilename ?? '-');
  const failures: FailureRecord[] = [];
  let documents = 0;
  const timing = makeTiming(io);
  await io.out(`{\n  "schemaVersion": ${SCHEMA_VERSION},\n  "documents": [`);
  await runBatch(inputs, {
    readStdin: () => io.stdin(),
    onStart: (path) => timing.start(path),
    async work(path, bytes) {
      const read = await readReports(path, bytes, { ...run, passed: timing.passed });
      if (isFailure(read)) return read;
      const { document, reports, scores } = read;
      return flags.tables
        ? { path, format: document.format, tables: allTables(document).map(tableJson) }
        : {
            path,
            format: document.format,
            reports: reports.map((report, index) => recordsOf(report, scores[index]!)),
          };
    },
    async onResult(result) {
      documents += 1;
      const text = JSON.stringify(result, null, 2).replace(/\n/g, '\n    ');
      await io.out(`${documents === 1 ? '' : ','}\n    ${text}`);
      timing.passed('render');
      await timing.end();
    },
    async onFailure(failure) {
      const record = phraseFailure(failure, language);
      failures.push(record);
      await io.err(`${sentence(language, 'report.failure', { ...record })}\n`);
    },
  });
  const text = JSON.stringify(failures, null, 2).replace(/\n/g, '\n  ');
  await io.out(`${documents === 0 ? '' : '\n  '}],\n  "failures": ${text}\n}\n`);
  return failures.length > 0 || documents === 0 ? 2 : 0;
}

/** All tables in reading order, nested ones after the one that holds them. */
function allTables(document: Document): Table[] {
  const withNested = (table: Table): Table[] => [
    table,
    ...table.cells.flatMap((cell) => cell.tables ?? []).flatMap(withNested),
  ];
  return document.blocks.flatMap((block) => (block.kind === 'table' ? withNested(block) : []));
}

function tableJson({ location, rows, columns, confidence, cells }: Table): Record<string, unknown> {
  return {
    location,
    rows,
    columns,
    confidence,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    })),
  };
}
