// What the scoring tables say that a part could get and got: its own row, or the rows of its level.
import type { Confidence, Input, Level, Reading, Row, Sheet } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { minus, plus, sum, type Expression } from '../../../values/expression.js';
import { remembered } from '../../../values/remember.js';
import { squeezed } from '../../../values/text.js';

export interface Standing {
  /** The name as compared; see bareName. */
  bare: string;
  /** One figure, or the rows' that add up to it; empty where a figure is missing. */
  full: Input[];
  given: Input[];
  sheet: Sheet;
  confidence: Confidence;
}

const GENERAL = /(?:项目|指标|情况|分析|方面|绩效|部分|维度|得分|类|等)/g;

/** 项目产出指标, B.产出, 产出情况: one name. */
export const bareName = remembered((name: string): string => {
  const plain = squeezed(name)
    .replace(/\(.*?\)/g, '')
    .replace(/^(?:[A-Za-z]\d*[.、]?|\d+[.、]|[一二三四五六七八九十]{1,2}[、.]|[一二三四五六七八九]是)/, '')
    .replace(GENERAL, '');
  if (/^(?:预算|资金|支出)*执行率?$/.test(plain)) return '执行';
  return plain.replace(/^服务对象(?=满意)/, '');
});

/** The standings of all parts in the scoring tables that are read without doubt. */
export function standingsIn(sheets: Sheet[]): Standing[] {
  return sheets
    .filter((sheet) => sheet.hasScores && sheet.confidence !== 'low')
    .flatMap((sheet) => [
      ...levelsOf(sheet),
      ...sheet.rows.flatMap((row) => standing(row.name.text, null, [row], sheet)),
    ]);
}

/** Levels of one name (投入 beside each of its rows) are one. */
function levelsOf(sheet: Sheet): Standing[] {
  const named = new Map<string, { level: Level | null; rows: Row[] }>();
  for (const row of sheet.rows)
    for (const level of [row.level1, row.level2]) {
      const bare = level ? bareName(level.name) : '';
      if (!level || bare === '') continue;
      const own = named.get(bare);
      if (!own) named.set(bare, { level, rows: [row] });
      else if (!own.rows.includes(row)) {
        own.rows.push(row);
        if (own.level !== level) own.level = null;
      }
    }
  return [...named.entries()].flatMap(([bare, { level, rows }]) => standing(bare, level, rows, sheet));
}

function standing(name: string, level: Level | null, rows: Row[], sheet: Sheet): Standing[] {
  const bare = bareName(name);
  if (bare.length < 2 || rows.some(({ kind }) => kind === 'bonus')) return [];
  const labels = rows.map((row) => squeezed(row.name.text));
  const weights = rows.flatMap(({ weight }, i) => (weight ? [{ name: labels[i]!, quantity: weight }] : []));
  const scores = rows.flatMap(({ score }, i) =>
    score?.quantity ? [{ name: labels[i]!, quantity: score.quantity }] : [],
  );
  const full = level?.weight
    ? [{ name: squeezed(level.name), quantity: level.weight }]
    : weights.length === rows.length
      ? weights
      : [];
  return [
    { bare, full, given: scores.length === rows.length ? scores : [], sheet, confidence: sheet.confidence },
  ];
}

/** The one place of the name, or several that say the same. */
export function standingFor(name: string, standings: Standing[]): Standing | null {
  const bare = bareName(name);
  const named = standings.filter((s) => s.bare === bare && s.full.length > 0 && s.given.length > 0);
  const [own] = named;
  const isOne = named.every((s) =>
    (['full', 'given'] as const).every((of) => valueOf(s, of).equals(valueOf(own!, of))),
  );
  return own && isOne ? own : null;
}

/** What a part could get, or got. */
export const valueOf = (own: Standing, of: 'full' | 'given'): Decimal =>
  own[of].reduce((all, { quantity }) => all.add(quantity.value), dec(0));

/** What a part could get less what it got: the points of a level are those of its rows as they are printed. */
export function lostOf({ full, given }: Standing): Reading {
  const printed = ({ quantity }: Input): Expression => ({ op: 'figure', quantity, exact: true });
  const expression = sum(
    ...full.map((input) => plus(printed(input))),
    ...given.map((input) => minus(printed(input))),
  );
  return { name: '', formula: '分值 − 得分', expression, inputs: [...full, ...given] };
}
