// Which profile a report follows: by its level-1 blocks, their weights and the words of its table.
import type { Report, Sheet } from '../report/schema.js';
import { squeezed } from '../values/text.js';
import { loadProfile, profileIds } from './load.js';
import type { Profile } from './schema.js';

/** The id of the profile that fits best, or null where none fits. */
export function detectProfile(report: Report): string | null {
  const sheet = report.sheets.find((s) => s.hasScores) ?? report.sheets.find((s) => s.hasWeights);
  if (!sheet) return null;
  let best: { id: string; score: number } | null = null;
  for (const id of profileIds()) {
    const profile = loadProfile(id);
    const score = profile ? fit(profile, report, sheet) : 0;
    if (score > 0 && (best === null || score > best.score)) best = { id, score };
  }
  return best?.id ?? null;
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
