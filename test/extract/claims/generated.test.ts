// Consistent narratives give no finding; one figure falsified gives a finding that points at it.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';
import type { Verdict } from '../../../src/judge.js';
import { accountsNarrative } from './accounts-narrative.js';
import { Dice, print, textOf, type Piece, type Printed } from './narrative.js';
import { projectNarrative } from './project-narrative.js';

const RULES = new Set([
  'rate-mismatch',
  'total-mismatch',
  'share-mismatch',
  'change-mismatch',
  'comparison-mismatch',
  'balance-mismatch',
  'per-unit-mismatch',
  'figure-conflict',
  'unit-conflict',
]);

/** Findings of the rules on claims that are errors or warnings. */
async function findingsIn(text: string): Promise<Verdict[]> {
  const { verdicts } = await checkText(text);
  return verdicts.filter((v) => v.status === 'fail' && v.severity !== 'info' && RULES.has(v.rule));
}

const KINDS: [string, (dice: Dice) => Piece[], number][] = [
  ['final accounts', accountsNarrative, 12],
  ['project reports', projectNarrative, 24],
];

describe.each(KINDS)('generated %s', (_, narrative, many) => {
  it('say nothing wrong when consistent', async () => {
    for (let seed = 1; seed <= many; seed += 1) {
      const text = textOf(narrative(new Dice(seed)));
      const found = await findingsIn(text);
      expect({ seed, found: found.map((v) => `${v.rule} ${v.subject} ${v.location.quote}`) }).toEqual({
        seed,
        found: [],
      });
    }
  });

  it('have at least 85 in 100 of the figures that take part in a relation checked', async () => {
    let checked = 0;
    let all = 0;
    for (let seed = 1; seed <= many; seed += 1) {
      const pieces = narrative(new Dice(seed));
      const { counts } = await checkText(textOf(pieces));
      const idle = pieces.filter((piece) => typeof piece !== 'string' && piece.idle).length;
      checked += counts.checkedFigures;
      all += counts.figures - idle;
    }
    expect(checked / all).toBeGreaterThanOrEqual(0.85);
  });

  it('show one falsified figure in at least 95 cases of 100, and little else', async () => {
    const missed: string[] = [];
    let findings = 0;
    let astray = 0;
    const wide: string[] = [];
    let cases = 0;
    for (let seed = 1; seed <= many; seed += 1) {
      const dice = new Dice(seed + 7_000);
      const pieces = narrative(new Dice(seed));
      const live = pieces.filter((piece): piece is Printed => typeof piece !== 'string' && !piece.idle);
      for (let i = 0; i < 6; i += 1) {
        const target = dice.pick(live);
        const wrong = falsified(dice, target);
        const text = textOf(pieces.map((piece) => (piece === target ? wrong : piece)));
        const found = await findingsIn(text);
        const hits = found.filter((v) => concerns(v, print(wrong)));
        cases += 1;
        findings += found.length;
        for (const v of found)
          if (!hits.includes(v))
            wide.push(
              `seed ${seed}: ${target.what} ${print(target)} → ${print(wrong)}: ${v.rule} ${v.location.quote}`,
            );
        astray += found.length - hits.length;
        if (hits.length === 0) missed.push(`seed ${seed}: ${target.what} ${print(target)} → ${print(wrong)}`);
      }
    }
    if (process.env.REPORT)
      console.log({
        cases,
        missed,
        wide,
        recall: 1 - missed.length / cases,
        precision: 1 - astray / findings,
        perCase: findings / cases,
      });
    expect(missed.length / cases).toBeLessThanOrEqual(0.05);
    expect(astray / findings).toBeLessThanOrEqual(0.03);
  });
});

/** Whether the figure stands in the finding as what is stated or as what it is computed from. */
function concerns(verdict: Verdict, text: string): boolean {
  const same = (other: string | undefined): boolean => other?.replace(/\s/g, '') === text;
  return (
    same(verdict.stated?.text) ||
    verdict.inputs.some((input) => same(input.text)) ||
    (verdict.location.quote ?? '').includes(text)
  );
}

/** Another figure, well away from what rounding would explain. */
function falsified(dice: Dice, target: Printed): Printed {
  const { digits, decimals } = target;
  const least = Math.max(decimals === 0 ? 1 : 20, Math.ceil(digits / 50));
  const swapped = swap(String(digits));
  const ways = [
    digits + dice.whole(least, least * 4),
    digits > least ? digits - least : digits + least * 2,
    digits * 10,
  ];
  if (swapped !== null && Math.abs(swapped - digits) >= least) ways.push(swapped, swapped);
  return { ...target, digits: dice.pick(ways) };
}

function swap(digits: string): number | null {
  for (let i = 1; i + 1 < digits.length; i += 1)
    if (digits[i] !== digits[i + 1])
      return Number(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2));
  return null;
}
