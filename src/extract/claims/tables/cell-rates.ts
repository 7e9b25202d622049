// Rates of a table of indicators with their figures in the same cell: 652/680，95.88%; 186件降至107件，下降42.47%.
import type { Claim, Field, Input, Row, Sheet } from '../../../report/schema.js';
import { constant, counted, minus, plus, ratio, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat, squeezed } from '../../../values/text.js';
import { alike } from '../build.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';

/** Between the two figures, and from the second one to the rate that they give. */
const FORMS: {
  between: RegExp;
  behind: RegExp;
  of: (first: Expression, second: Expression) => Expression[];
  kind: Claim['kind'];
  formula: string;
}[] = [
  {
    between: /^[/÷]$/,
    behind: /^(?:[×*]100%)?[,=:(;]?[一-龥]{0,10}$/,
    kind: 'rate',
    formula: '前数 ÷ 后数 × 100%',
    // 不合格2/24，合格率91.67%
    of: (a, b) => [ratio(a, b), sum(plus(constant(1)), minus(ratio(a, b)))],
  },
  {
    between: /^(?:下?降|减少?|压减|压缩|增|增加|提高|提升|上升|增长)(?:至|到|为)$/,
    behind: /^[,(;]?(?:同比|降幅|增幅|增长率?|下降率?|减少|增加|提高|压减|上升|为|达)+$/,
    kind: 'change',
    formula: '（后数 − 前数）÷ 前数 × 100%',
    of: (a, b) => [ratio(sum(plus(b), minus(a)), a), ratio(sum(plus(a), minus(b)), a)],
  },
];

/** The claims of the cells that tell what a row reached. */
export const cellRateClaims = (sheets: Sheet[]): Claim[] =>
  sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      [...new Set([row.actual, row.evidence, row.deviation])].flatMap((field) =>
        field ? [...ratesIn(field, row)] : [],
      ),
    ),
  );

function* ratesIn(field: Field, row: Row): Generator<Claim> {
  const text = flat(field.text);
  const { quantities } = field;
  for (const [i, first] of quantities.entries()) {
    const [second, ...rest] = quantities.slice(i + 1);
    const stated = rest.find(({ value, dimension }) => dimension === 'rate' && !value.equals(1)) ?? rest[0];
    if (!second || stated?.dimension !== 'rate' || first.dimension === 'rate' || !isPair(first, second))
      continue;
    const words = (from: Quantity, to: Quantity): string => squeezed(text.slice(from.end, to.start));
    const form = FORMS.find(
      ({ between, behind }) => between.test(words(first, second)) && behind.test(words(second, stated)),
    );
    if (!form || stated.approximate) continue;
    const inputs: Input[] = [first, second].map((quantity, n) => ({
      name: n === 0 ? '前数' : '后数',
      quantity,
    }));
    const claim: Claim = {
      kind: form.kind,
      subject: squeezed(row.name.text),
      stated,
      relation: null,
      alternatives: [],
      undecided: null,
      readings: form
        .of(counted(first), counted(second))
        .map((expression) => ({ name: '', formula: form.formula, expression, inputs })),
      confidence: row.confidence,
      location: stated.location,
    };
    if (!fails(claim) || isExplained(claim)) yield claim;
  }
}

/** 24/24, 734份/812份, 0.8公里/1.2公里. */
const isPair = (a: Quantity, b: Quantity): boolean =>
  !a.approximate && !b.approximate && (alike(a, b) || a.dimension === 'none' || b.dimension === 'none');
