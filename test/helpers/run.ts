// Runs the whole pipeline on text, as a user would on a file.
import { checkDocument } from '../../src/run.js';
import type { DocumentResult } from '../../src/result.js';
import type { Verdict } from '../../src/judge.js';
import { dedented } from './document.js';

/** Every verdict on a Markdown-like report. Throws where it cannot be read. */
export async function checkText(text: string): Promise<DocumentResult> {
  return checkBytes('report.md', new TextEncoder().encode(dedented(text)));
}

/** Every verdict on a file's bytes. */
export async function checkBytes(path: string, bytes: Uint8Array): Promise<DocumentResult> {
  const result = await checkDocument(path, bytes, { keeps: () => true });
  if (!('verdicts' in result)) throw new Error(`${result.code}: ${JSON.stringify(result.values)}`);
  return result;
}

/** The failed checks, as `rule subject`. */
export function findings(result: DocumentResult): string[] {
  return result.verdicts.filter((v) => v.status === 'fail').map((v) => `${v.rule} ${v.subject}`);
}

/** The verdicts of one rule. */
export function of(result: DocumentResult, rule: Verdict['rule']): Verdict[] {
  return result.verdicts.filter((verdict) => verdict.rule === rule);
}

/** What a rule says of a text: `fail subject stated → expected`, in reading order; passes only where asked. */
export async function said(rule: Verdict['rule'], text: string, passes = false): Promise<string[]> {
  return of(await checkText(text), rule)
    .filter((v) => passes || v.status !== 'pass')
    .map(
      (v) =>
        `${v.status} ${v.subject}${v.stated ? ` ${v.stated.text}` : ''}${v.expected ? ` → ${v.expected.text}` : ''}`,
    );
}
