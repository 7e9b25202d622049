// YAML text → checked data; an error names the line, the column and what was expected there.
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { expectationOf, type Expectation } from './expectation.js';
import type { z } from '../values/zod.js';

/** A data file that is not as it must be. Lines and columns count from 1. */
export class DataError extends Error {
  constructor(
    readonly source: string,
    readonly line: number,
    readonly column: number,
    /** The place inside the data: grades.0.from; '' for the whole. */
    readonly path: string,
    /** What was expected there, in English. */
    readonly expected: string,
    /** The same as a sentence of the wording catalogue. */
    readonly reason: Expectation = { key: 'data.other', values: { message: expected } },
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
  const noYaml = (message: string, offset: number): DataError => {
    const { line, col } = lines.linePos(offset);
    return new DataError(source, line, col, '', message, { key: 'data.yaml', values: { message } });
  };
  const [broken] = document.errors;
  if (broken) throw noYaml(broken.message, broken.pos[0]);
  let data: unknown;
  try {
    data = document.toJS() ?? {}; // nothing but comments
  } catch (error) {
    throw noYaml(error instanceof Error ? error.message : String(error), 0); // aliases without end
  }
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const path = unknown.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const offset = issue.code === 'unrecognized_keys' ? keyOffset(document, path) : offsetOf(document, path);
  const { line, col } = lines.linePos(offset);
  const reason = expectationOf(issue, schema);
  throw new DataError(source, line || 1, col || 1, path.join('.'), issue.message, reason);
}

/** Line and column of a value inside a text that was read before. */
export function placeIn(text: string, path: (string | number)[]): { line: number; column: number } {
  const lines = new LineCounter();
  const { line, col } = lines.linePos(offsetOf(parseDocument(text, { lineCounter: lines }), path));
  return { line: line || 1, column: col || 1 };
}

/** Where a key stands that should not be there. */
function keyOffset(document: ReturnType<typeof parseDocument>, path: (string | number)[]): number {
  const holder: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = isMap(holder) ? holder.items : [];
  const key = items.map((item) => item.key).find((one) => isScalar(one) && String(one.value) === path.at(-1));
  return isScalar(key) && key.range ? key.range[0] : offsetOf(document, path);
}

/** Where a value stands; for one that is missing, where the thing stands that should hold it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  const { range } = (document.contents ?? {}) as { range?: [number, number, number] };
  return range?.[0] ?? 0;
}
