// YAML text → checked data; an error names the line, the column and what was expected there.
import { LineCounter, parseDocument } from 'yaml';
import type { z } from '../values/zod.js';

/** A data file that is not as it must be. Lines and columns count from 1. */
export class DataError extends Error {
  constructor(
    readonly source: string,
    readonly line: number,
    readonly column: number,
    /** The place inside the data: grades.0.from; '' for the whole. */
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${source}:${line}:${column}: ${path === '' ? '' : `${path}: `}${expected}`);
  }
}

/** Reads and checks YAML. Throws a DataError at the first fault. */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  source: string,
  schema: Schema,
): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new DataError(source, line, col, '', broken.message);
  }
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const path = unknown.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const offset = offsetOf(document, path);
  const { line, col } = lines.linePos(offset);
  throw new DataError(source, line || 1, col || 1, path.join('.'), issue.message);
}

/** Where a value stands; for one that is missing, where the thing stands that should hold it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  const { range } = (document.contents ?? {}) as { range?: [number, number, number] };
  return range?.[0] ?? 0;
} // prettier-ignore
