// What tells a check from all others, whatever is edited elsewhere in the document.
import { hash } from 'node:crypto';

/** A short print of what a check is about. */
export function fingerprint(parts: string[]): string {
  const meaning = parts.map((part) => part.replace(/\s+/g, '')).join('\n');
  return hash('sha256', meaning).slice(0, 16);
}

/** Marks fingerprints that two checks share with their ordinal, so that each stays one. */
export function distinguish(verdicts: { fingerprint: string }[]): void {
  const seen = new Map<string, number>();
  for (const verdict of verdicts) {
    const count = (seen.get(verdict.fingerprint) ?? 0) + 1;
    seen.set(verdict.fingerprint, count);
    if (count > 1) verdict.fingerprint += `-${count}`;
  }
}
