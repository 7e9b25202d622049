// Which profile a report follows: by its level-1 blocks, their weights and the words of its table.
import type { Report, Sheet } from '../report/schema.js';
import { squeezed } from '../values/text.js';
import { knownProfile, profileIds } from './known.js';
import type { Profile } from './schema.js';

/** The id of the profile that fits best, or null where none fits. */
export function detectProfile(report: Report): string | null {
  return findProfile(report)?.id ?? null;
}

/** The profile that fits best, or null where none fits. A user's own win where others fit as well. */
export function findProfile(report: Report, own: Profile[] = []): Profile | null {
  const sheet = report.sheets.find((s) => s.hasScores) ?? report.sheets.find((s) => s.hasWeights);
  if (!sheet) return null;
  const known = profileIds().flatMap((id) => knownProfile(id) ?? []);
  let best: { profile: Profile; score: number } | null = null;
  for (const profile of [...own, ...known]) {
    const score = fit(profile, report, sheet);
    if (score > 0 && (best === null || score > best.score)) best = { profile, score };
  }
  return best?.profile ?? null;
}

/** How well a sheet fits: 0 not at all; weights count more than names. */
function fit({ detect }: Profile, report: Report, sheet: Sheet): number {
  if (!detect || (detect.blocks.length === 0 && detect.words.length === 0)) return 0;
  if (detect.kind && report.type !== detect.kind && report.type !== 'unknown') return 0;
  const blocks = sheet.levels.filter((level) => level.parent === null);
  let score = 0;
  for (const { name, weight } of detect.blocks) {
    const block = blocks.find((level) => squeezed(level.name).includes(name));
    if (!block) return 0;
    score += 2;
    if (weight !== undefined) score += block.weight?.value.equals(weight) ? 2 : -1;
  }
  // blocks that the form has not (a 成本 block in the form without it) speak against it
  score -= Math.max(0, blocks.length - detect.blocks.length - 1);
  if (detect.execution !== undefined) {
    const weight = sheet.rows.find((row) => row.kind === 'execution')?.weight;
    if (weight) score += weight.value.equals(detect.execution) ? 2 : -2;
  }
  const names = sheet.rows.map((row) => squeezed(row.name.text).replace(/["'“”]/g, '')).join('\n');
  for (const word of detect.words) if (names.includes(word)) score += 1;
  return score;
}
