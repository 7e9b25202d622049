// What the text says of the report's own funds, against the fund table and against itself.
import type { Claim, Fund, Input, ReportHead } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { flat } from '../../../values/text.js';
import type { Amount } from '../sentence/amounts.js';
import { inputOf } from '../build.js';
import { core } from '../sentence/names.js';
import { claimOver, sameClaim } from './one-quantity.js';
import { isOwn } from './own-money.js';

/** Below a heading that names one of the items: （五）流浪乞讨人员救助. */
function isBelowPart({ line }: Amount, funds: Fund[]): boolean {
  const title = core(line.sectionTitle.replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]+)/, ''));
  return (
    title.length >= 4 && funds.some(({ kind, name }) => kind !== 'total' && core(flat(name.text)) === title)
  );
}

/** What the text says of the report's own funds, against the total row of its fund table and against itself. */
export function fundConflicts(current: Amount[], funds: Fund[], head: ReportHead): Claim[] {
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
  if (stage !== 'planned' && distinctValues(table) > 1) return [];
  if (distinctValues(places) > 2) return [];
  return places.flatMap((a) => {
    const fits = table.find(({ quantity }) => quantity.value.equals(a.quantity.value)) ?? table[0]!;
    return [claimOver('same', STAGE[stage], a, [fits])];
  });
}
