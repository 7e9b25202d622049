// One quantity in several places of the prose and of the fund table: alike everywhere, and under one unit.
import type { Claim, Fund, Input, ReportHead } from '../../../report/schema.js';
import { ACCOUNTS, bareWords } from '../../../report/well-known.js';
import { figure } from '../../../values/expression.js';
import { exactPlaces, dec, type Decimal } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat } from '../../../values/text.js';
import { unitNamed } from '../../../values/unit.js';
import type { Amount } from '../sentence/amounts.js';
import { inputOf, reading } from '../build.js';
import { isApart } from '../sentence/levels.js';
import { core, related } from '../sentence/names.js';
import { bracketSpans, placeOf } from '../sentence/lines.js';

/** The places of one quantity; `known` are figures that other claims compare already. */
export function conflictClaims(
  all: Amount[],
  funds: Fund[],
  head: ReportHead,
  items: ReadonlySet<Amount>,
  known: ReadonlySet<Quantity>,
): Claim[] {
  const current = all.filter((a) => isCurrent(a, head.year) && !a.line.inTable);
  const claims: Claim[] = [];
  for (const [name, words] of ACCOUNTS) {
    const places = current.filter(
      (a) =>
        !isPlanned(a) &&
        words.test(bareWords(a.lead)) &&
        !known.has(a.quantity) &&
        !isInBrackets(a) &&
        !isEconomic(name, a),
    );
    const claim = head.type === 'project' ? null : sameClaim(name, places);
    if (claim) claims.push(claim);
  }
  const unit = unitClaims(current, funds, head);
  const odd = new Set(unit.map((claim) => claim.stated));
  const own = current.filter((a) => !odd.has(a.quantity) && !items.has(a) && !known.has(a.quantity));
  return [...claims, ...fundConflicts(own, funds, head), ...unit];
}

function isCurrent(a: Amount, year: number | null): boolean {
  if (a.kind !== 'level' || a.quantity.dimension !== 'money' || a.quantity.approximate || a.quantity.upper)
    return false;
  return a.year === null || (a.year !== 'before' && (year === null || a.year === year));
}

const PLANNED = new Set(['initial', 'adjusted', 'budget', 'added', 'cut']);
const isPlanned = (a: Amount): boolean => a.role !== null && PLANNED.has(a.role);

/** 公务接待费 among the economic items of 基本支出 is what was spent out of that, not all that was spent. */
const isEconomic = (name: string, { line, mention }: Amount): boolean =>
  /出国|公务用车|公务接待/.test(name) &&
  (/基本支出/.test(line.sectionTitle.replace(/三公.*$/, '')) ||
    /(?:人员|公用)经费|商品和服务支出/.test(line.text.slice(0, mention.start)));

/** 公务接待费支出1.08万元（其中：一般公共预算支出1.08万元）: a part of the thing before the bracket. */
const isInBrackets = ({ line, mention }: Amount): boolean =>
  [...bracketSpans(line.text)].some(
    ([open, close]) => line.text[open] === '(' && open < mention.start && mention.end <= close,
  );

/** One claim over all places; more than three different values are no slip but different things. */
function sameClaim(name: string, told: Amount[]): Claim | null {
  const places = told.filter((a) => !isApart(a, told[0]!));
  const sentences = new Set(places.map((a) => a.sentence));
  if (places.length < 2 || sentences.size < 2) return null;
  if (new Set(places.map((a) => a.quantity.value.toFraction())).size > 2) return null;
  const [first, ...others] = places as [Amount, ...Amount[]];
  return claimOver(
    'same',
    name,
    first,
    others.map((a) => inputOf(a)),
  );
}

function claimOver(kind: 'same' | 'unit', subject: string, first: Amount, others: Input[]): Claim {
  const inputs = [inputOf(first), ...others];
  return {
    kind,
    subject,
    stated: first.quantity,
    relation: null,
    readings: [
      reading('', inputs.map((input) => input.name).join(' = '), figure(others[0]!.quantity), inputs),
    ],
    alternatives: [],
    undecided: null,
    confidence: 'high',
    location: placeOf(first.line, first.leadStart, first.mention.end),
  };
}

const PART =
  /本级|部门|上级|中央|省|市级|区级|县级|自筹|其他|结转|结余|基本支出|项目支出|财政拨款|人员|公用|每|标准|累计|上半年|季度|月/;
const OWN = /^(?:该|本)?(?:项目|专项|年度|财政|预算)*(?:资金|经费|项目|预算)?(?:总额|总量|合计)?$/;

/** Whether an amount speaks of the report's own money as a whole. */
function isOwn(a: Amount, head: ReportHead): boolean {
  if (PART.test(a.lead.replace(/全年|年度/g, ''))) return false;
  const name = core(a.name);
  const topic = core(a.topic);
  const project = head.project ? core(head.project) : '';
  const named = (words: string): boolean =>
    OWN.test(words) ||
    (project.length >= 4 && (words.includes(project) || (words.length >= 6 && project.includes(words))));
  return name === '' ? named(topic) : named(name);
}

/** Below a heading that names one of the items: （五）流浪乞讨人员救助. */
function isBelowPart({ line }: Amount, funds: Fund[]): boolean {
  const title = core(line.sectionTitle.replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]+)/, ''));
  return (
    title.length >= 4 && funds.some(({ kind, name }) => kind !== 'total' && core(flat(name.text)) === title)
  );
}

/** What the text says of the report's own funds, against the total row of its fund table and against itself. */
function fundConflicts(current: Amount[], funds: Fund[], head: ReportHead): Claim[] {
  if (head.type !== 'project') return [];
  const claims: Claim[] = [];
  const totals = funds.filter(
    (fund) => fund.kind === 'total' && fund.source === 'table' && fund.confidence !== 'low',
  );
  const own = current.filter((a) => isOwn(a, head) && !isBelowPart(a, funds));
  const cells = (fields: ('budget' | 'adjusted' | 'allocated' | 'executed')[]): Input[] =>
    totals.flatMap((fund) =>
      fields.flatMap((field) => {
        const quantity = fund[field]?.quantity;
        return quantity && quantity.dimension === 'money'
          ? [{ name: `${fund.name.text}${COLUMN[field]}`, quantity }]
          : [];
      }),
    );
  const stages: ['executed' | 'arrived' | 'planned', Input[]][] = [
    ['executed', cells(['executed'])],
    ['arrived', cells(['allocated'])],
    ['planned', cells(['budget', 'adjusted'])],
  ];
  for (const [stage, table] of stages) {
    const places = own.filter((a) =>
      stage === 'planned'
        ? a.role === 'initial' || a.role === 'adjusted' || a.role === 'budget'
        : a.role === stage,
    );
    if (places.length === 0) continue;
    if (stage === 'planned' && table.length > 0) claims.push(...plannedAgainstTable(current, places, table));
    else if (table.length > 0) claims.push(...againstTable(stage, places, table));
    else if (stage === 'planned') claims.push(...plannedAgainstItself(own, places));
    else {
      const claim = sameClaim(STAGE[stage], places);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

const COLUMN = { budget: '预算数', adjusted: '全年预算数', allocated: '到位数', executed: '执行数' };
const STAGE = { executed: '项目支出数', arrived: '项目到位数', planned: '项目预算数' };

const UNCHANGED = /预算?[^。;]{0,12}(?:未|没有|无)(?:作|做|进行|发生)?(?:任何)?(?:调整|追加|变动)/;

/** 预算 without more must be one of the budgets that the text names: the initial one, the adjusted one, their 合计. */
function plannedAgainstItself(own: Amount[], places: Amount[]): Claim[] {
  const claims: Claim[] = [];
  const full = places.filter((a) => a.role === 'adjusted');
  if (full.length > 1) claims.push(...[sameClaim('全年预算数', full)].filter((claim) => claim !== null));
  // a budget that was not adjusted is one figure from January to December
  if (
    places.some((a) => UNCHANGED.test(a.line.text)) &&
    !own.some((a) => a.role === 'added' || a.role === 'cut')
  ) {
    const claim = sameClaim(STAGE.planned, places);
    return claim ? [claim] : [];
  }
  const fixed = [
    ...places.filter((a) => a.role !== 'budget'),
    ...own.filter((a) => a.role === null && /合计|共计/.test(a.lead)),
  ];
  for (const a of places.filter((b) => b.role === 'budget')) {
    const others = fixed.filter(
      (b) => b.sentence !== a.sentence && !fixed.some((c) => c.sentence === a.sentence),
    );
    if (others.length === 0) continue;
    const fits = others.find((b) => b.quantity.value.equals(a.quantity.value)) ?? others.at(-1)!;
    claims.push(claimOver('same', STAGE.planned, a, [inputOf(fits)]));
  }
  return claims;
}

/** A budget that was added to stands in two versions, and one column of a table may hold either: only what fits is compared then. */
function plannedAgainstTable(current: Amount[], places: Amount[], table: Input[]): Claim[] {
  const changed =
    current.some((a) => a.role === 'added' || a.role === 'cut') ||
    new Set(places.map((a) => a.role)).size > 1;
  const fits = (a: Amount): boolean => table.some(({ quantity }) => quantity.value.equals(a.quantity.value));
  const both = table.some(({ name }) => name.endsWith(COLUMN.adjusted));
  const decided = places.filter((a) => fits(a) || (!changed && (both || a.role !== 'initial')));
  return againstTable('planned', decided, table);
}

/** The table's figure must be the text's; of two budgets (年初, 全年) one must be. */
function againstTable(stage: keyof typeof STAGE, places: Amount[], table: Input[]): Claim[] {
  const values = new Set(table.map(({ quantity }) => quantity.value.toFraction()));
  if (stage !== 'planned' && values.size > 1) return [];
  const different = new Set(places.map((a) => a.quantity.value.toFraction()));
  if (different.size > 2) return [];
  return places.flatMap((a) => {
    const fits = table.find(({ quantity }) => quantity.value.equals(a.quantity.value)) ?? table[0]!;
    return [claimOver('same', STAGE[stage], a, [fits])];
  });
}

/** The same digits under 元 in one place and 万元 in another. */
function unitClaims(current: Amount[], funds: Fund[], head: ReportHead): Claim[] {
  const cells = funds
    .filter((fund) => fund.kind === 'total')
    .flatMap((fund) => [fund.budget, fund.adjusted, fund.allocated, fund.executed])
    .flatMap((field) => (field?.quantity?.dimension === 'money' ? [field.quantity] : []));
  const claims: Claim[] = [];
  for (const a of current) {
    if (a.quantity.unit !== '元' || a.quantity.value.compare(0) <= 0 || digitsOf(a.quantity).length < 2)
      continue;
    const sameName = current.filter(
      (b) => b !== a && isShifted(a.quantity, b.quantity) && sameThing(a, b, head),
    );
    const cell = /经费|资金|预算|支出|拨款|投入/.test(a.lead + a.topic)
      ? cells.find((quantity) => isShifted(a.quantity, quantity))
      : undefined;
    const others = [
      ...sameName.map((b) => inputOf(b)),
      ...(cell ? [{ name: '资金表', quantity: cell }] : []),
    ];
    if (others.length > 0) claims.push(claimOver('unit', inputOf(a).name, a, others));
    else {
      const converted = current.find(
        (b) => b.quantity.unit !== '元' && b.quantity.value.equals(a.quantity.value) && sameThing(a, b, head),
      );
      if (converted) claims.push(claimOver('unit', inputOf(a).name, a, [inputOf(converted)]));
    }
  }
  return claims;
}

const sameThing = (a: Amount, b: Amount, head: ReportHead): boolean =>
  related(a.lead, b.lead) || related(a.topic, b.topic) || (isOwn(a, head) && isOwn(b, head));

/** The digits as printed, without the point and the zeros behind. */
function digitsOf(quantity: Quantity): string {
  return flat(quantity.text)
    .replace(/[^\d]/g, '')
    .replace(/^0+|0+$/g, '');
}

/** Printed with the same number under a unit a thousand times or more as large. */
function isShifted(small: Quantity, large: Quantity): boolean {
  const [a, b] = [plain(small), plain(large)];
  if (a === null || b === null || !a.equals(b)) return false;
  const ratio = large.value.div(small.value);
  return ratio.compare(dec(1000)) >= 0;
}

/** The number without its unit. */
function plain(quantity: Quantity): Decimal | null {
  const factor = unitNamed(quantity.unit)?.factor;
  if (factor === undefined) return null;
  const value = quantity.value.div(factor);
  return exactPlaces(value) === null ? null : value;
}
