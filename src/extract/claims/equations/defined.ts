// Figures with a definition of their own: 净资产 = 资产 − 负债, 净值 = 原值 − 折旧, 资产负债率, 成新率.
import type { Claim, Reading } from '../../../report/schema.js';
import { ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, differenceReading, figureOf, sumOfParts } from '../build.js';
import { quotient, quotientOfSums } from '../rates/quotients.js';
import { isExplained } from '../settle/slips.js';

interface Definition {
  /** The words right before the figure. */
  name: RegExp;
  first: RegExp;
  second: RegExp;
  /** first − second, or first ÷ second. */
  by: '−' | '÷';
  /** The terms may stand in the sentences before, each with its parts: the largest is the whole. */
  whole?: boolean;
}

const END = '(?:总额|合计|总计|总值|余额|数|额)*(?:为|是|达|:)*$';
const named = (words: string): RegExp => new RegExp(`(?:${words})${END}`);
const POSTS = named(
  '(?:核定|批准|总|人员|三定|单位|部门|行政|事业)*编制(?:人[数员]|名额)*|核定[^,;。]{0,8}员额|应配(?:备|置)?',
);
const STAFF = named(
  '(?:年末|年底|现|实际|期末)*(?:实有|实际配备|在编|在岗|在职|现有)(?:在编|在职|在岗|人员|人数|干部|职工|工作)*',
);
const DEFINITIONS: Definition[] = [
  { name: named('净资产'), first: named('(?<!净)资产'), second: named('负债'), by: '−' },
  { name: named('净[值额]'), first: named('原[值价]'), second: named('累计(?:折旧|摊销)|折旧'), by: '−' },
  {
    name: named(
      '(?:空编|缺编|^[^,;。]{0,4}空缺|^(?:尚)?缺(?:员|额|口)?|空缺编制|编制空缺|空余编制|未满编)(?:人员|人数)?',
    ),
    first: POSTS,
    second: STAFF,
    by: '−',
    whole: true,
  },
  {
    name: named(
      '(?:(?:在职|在编|在岗)?人员控制|(?:编制|员额)(?:使用|到位)|满编|在编|在岗|人员(?:配备)?到位)率',
    ),
    first: STAFF,
    second: POSTS,
    by: '÷',
    whole: true,
  },
  { name: named('超编(?:人员|人数)?'), first: STAFF, second: POSTS, by: '−', whole: true },
  { name: named('资产负债率'), first: named('负债'), second: named('(?<!净)资产'), by: '÷' },
  { name: named('成新率'), first: named('净[值额]'), second: named('原[值价]'), by: '÷' },
];

/** Where the terms are looked for: its stretch between semicolons, its sentence, what stands before in the paragraph. */
function scopesOf(stated: Amount, amounts: Amount[], isWhole: boolean): Amount[][] {
  const { line, sentence, mention } = stated;
  const from = line.text.lastIndexOf(';', mention.start);
  const own = amounts.filter((a) => a.sentence === sentence && a !== stated);
  const before = amounts.filter((a) => a.index < stated.index);
  return isWhole
    ? [
        before.filter((a) => a.sentence === sentence && a.mention.start > from),
        before.filter((a) => a.sentence === sentence),
        before,
      ]
    : [own];
}

/** The figure that goes by the words: the largest of a whole and its parts. */
function termOf(words: RegExp, scope: Amount[], { whole }: Definition): Amount | undefined {
  const found = scope.filter((a) => a.kind === 'level' && a.year !== 'before' && words.test(a.lead));
  const largest = (a: Amount, b: Amount): Amount => (b.quantity.value.compare(a.quantity.value) > 0 ? b : a);
  return whole && found.length > 0 ? found.reduce(largest) : found[0];
}

/**
 * 行政编制32人、事业编制27人，实有56人，控制率94.92%; 行政编制28人，实有26人，事业编制412人，实有399人，控制率96.59%: of the posts of all
 * kinds, and of those who fill them, where the rate is of them, or but for a slip.
 */
function ofSeveral(
  stated: Amount,
  first: Amount,
  second: Amount,
  amounts: Amount[],
  definition: Definition,
): Reading | null {
  const of = (words: RegExp): Amount[] =>
    amounts.filter(
      (a) =>
        a.index < stated.index &&
        a.sentence === second.sentence &&
        a.kind === 'level' &&
        words.test(a.lead) &&
        alike(a.quantity, second.quantity),
    );
  const [posts, staff] = [of(definition.second), of(definition.first)];
  const others = posts.filter((a) => a !== second);
  if (others.length === 0 || agrees(second.quantity, sumOfParts(others))) return null;
  const own = quotientOfSums(staff.length === posts.length ? staff : [first], posts);
  const isOne = agrees(stated.quantity, ratio(figureOf(first), figureOf(second)));
  return !isOne && (agrees(stated.quantity, own.expression) || isExplained(claimOf('rate', stated, [own])))
    ? own
    : null;
}

/** The defined figures of a line whose two terms stand in their sentence. */
export function* definedClaims(amounts: Amount[]): Generator<Claim> {
  for (const stated of amounts) {
    const definition = DEFINITIONS.find(({ name }) => name.test(stated.lead));
    if (!definition) continue;
    const { by } = definition;
    const pair = scopesOf(stated, amounts, definition.whole === true)
      .map((scope) => [
        termOf(definition.first, scope, definition),
        termOf(definition.second, scope, definition),
      ])
      .find(([one, other]) => one && other);
    const [first, second] = pair ?? [];
    if (!first || !second || !alike(first.quantity, second.quantity)) continue;
    if (
      by === '−'
        ? stated.kind !== 'level' || !alike(stated.quantity, first.quantity)
        : stated.quantity.dimension !== 'rate'
    )
      continue;
    const summed =
      by === '÷' && definition.whole ? ofSeveral(stated, first, second, amounts, definition) : null;
    if (summed) {
      yield { ...claimOf('rate', stated, [summed]), sure: true };
      continue;
    }
    const found = by === '−' ? differenceReading(first, second) : quotient(first, second);
    const claim = claimOf(by === '−' ? 'balance' : 'rate', stated, [found]);
    if (by === '−' || !definition.whole) yield claim;
    // 行政编制32人、事业编制24人，…，控制率: posts of several kinds may be meant
    else if (agrees(stated.quantity, found.expression) || isExplained(claim)) yield { ...claim, sure: true };
  }
}
