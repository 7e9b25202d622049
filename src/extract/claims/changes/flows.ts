// Stocks and flows: 年初320家，新增45家，注销18家，净增27家，年末347家.
import type { Claim } from '../../../report/schema.js';
import { minus, plus, sum, type Term } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { exactValue } from '../../../values/expression.js';

export type Part = 'opening' | 'added' | 'removed' | 'net' | 'closing';

const WORDS: [Part, RegExp][] = [
  ['net', /净(?:增|减|增加|减少|增长|增量|流入|流出)[一-龥]{0,4}$/],
  [
    'added',
    /(?:新增|新建|新开通?|新招|招录|新招聘|新入|新进|入库|购入|新购|调入|转入|迁入|新纳入|增加|补充|当年发生|购进|(?:收到|接受)?捐赠|受赠|本年计提|接收|接管|收治|收案|新收|受理|建档|登记|纳入|录用|引进|入院|入职|入伍|划入)[一-龥]{0,6}$/,
  ],
  [
    'removed',
    /(?:注销|减少|退出|转出|退休|报废|核销|销号|调出|辞职|死亡|清退|出库|淘汰|处置|摘牌|撤并|撤销|不符合条件|离职|迁出|剔旧|剔除|报损|领用|发放|偿还|拆除|关停|解除|解矫|期满|终止|出院|办结|审结|结案|流失|划出|脱离|转走|收监)[一-龥]{0,6}$/,
  ],
  [
    'opening',
    /(?:年初|期初|上年末|上年底|去年底|去年末|原有|上年结存|上年度末|旧存|上年(?:度)?(?:结转|遗留|未结))[一-龥()]{0,12}$/,
  ],
  ['closing', /(?:年末|期末|年底|月末|目前|截至目前|现有|现存|结存|库存|未结|未办结|在办)[一-龥()]{0,12}$/],
];

/** The part that a figure plays in a stock, by its own words. */
export function partOf({ lead, sentence, mention, line }: Amount): Part | null {
  const part = WORDS.find(([, words]) => words.test(lead))?.[0] ?? null;
  // 2022年末8420人，2023年新增386人、退出642人，年末8164人: the end of the year before is where this one begins
  const isFirst =
    /20\d\d年(?:末|底)/.test(lead) && /[年期月]末|年底/.test(line.text.slice(mention.end, sentence.end));
  return part === 'closing' && isFirst ? 'opening' : part;
}

const isMoney = ({ quantity }: Amount): boolean => quantity.dimension === 'money';

/** What a sentence says went in and out, against what it says was there before and is there now. */
export function* flowClaims(amounts: Amount[]): Generator<Claim> {
  for (const sentence of amounts[0]?.line.sentences ?? []) {
    const own = amounts.filter((a) => a.sentence === sentence && (a.kind === 'level' || a.kind === 'change'));
    if (own.length < 3) continue;
    for (const total of own) {
      const part = partOf(total);
      if (part !== 'net' && part !== 'closing') continue;
      const others = own.filter((a) => a !== total && alike(a.quantity, total.quantity));
      const claim = part === 'net' ? netOf(total, others) : closingOf(total, others);
      if (claim) yield claim;
    }
  }
}

const of = (others: Amount[], part: Part): Amount[] => others.filter((a) => partOf(a) === part);

function netOf(total: Amount, others: Amount[]): Claim | null {
  const [added, removed] = [of(others, 'added'), of(others, 'removed')];
  if (added.length === 0 || removed.length === 0) return null;
  const fall = /净(?:减|流出)/.test(total.lead);
  return claimed(total, [], fall ? removed : added, fall ? added : removed, others);
}

function closingOf(total: Amount, others: Amount[]): Claim | null {
  const opening = of(others, 'opening');
  if (opening.length !== 1) return null;
  const [added, removed, net] = [of(others, 'added'), of(others, 'removed'), of(others, 'net')];
  if (added.length + removed.length > 0) return claimed(total, opening, added, removed, others);
  if (net.length !== 1) return null;
  const fall = /净(?:减|流出)/.test(net[0]!.lead);
  return claimed(total, opening, fall ? [] : net, fall ? net : [], others);
}

/** `others` are all figures of the unit: one without a part leaves it open whether it belongs to the sum. */
function claimed(
  total: Amount,
  start: Amount[],
  added: Amount[],
  removed: Amount[],
  others: Amount[],
): Claim | null {
  const used = [...start, ...added, ...removed];
  if (used.length < 2 || [...used, total].some((a) => a.quantity.approximate)) return null;
  const terms: Term[] = [
    ...[...start, ...added].map((a) => plus(figureOf(a))),
    ...removed.map((a) => minus(figureOf(a))),
  ];
  const expression = sum(...terms);
  const known = others.every((a) => used.includes(a) || partOf(a) !== null);
  // beside a figure that may go in or out a slip says nothing
  const isSlip = known && isDigitSlip(total.quantity, exactValue(expression));
  if (!(known && !isMoney(total)) && !agrees(total.quantity, expression) && !isSlip) return null;
  const inputs = used.map((a) => inputOf(a));
  const formula =
    [...start, ...added].map((a) => inputOf(a).name).join(' + ') +
    removed.map((a) => ` − ${inputOf(a).name}`).join('');
  return claimOf('balance', total, [reading('', formula, expression, inputs)]);
}
