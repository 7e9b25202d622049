// Totals of what was done several times over: 春、秋两季各培训286人次，加上24人次，全年共596人次; 38家，每家检查2次，共76家次.
import type { Claim } from '../../../report/schema.js';
import { constant, plus, product, sum, type Expression } from '../../../values/expression.js';
import { distinctValues } from '../../../values/distinct.js';
import { alike, agrees, claimOf, exactly, figureOf, inputOf, reading } from '../build.js';
import { claimFrom } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { SUMMED, SUMMED_UP } from '../sentence/cues.js';
import { isCount } from '../rates/rates-beside.js';
import type { Wholes } from '../shares/index.js';
import { isExact } from './kinds.js';

/** Parts of a year that are named, or counted. */
const SPANS: [RegExp, number][] = [
  [/(?:春、?秋|上、?下|两|二)(?:两|二)?(?:个)?(?:季|季节|学期|半年)各[^,;。、\d]{0,12}$/, 2],
  [/(?:(?:四个?|各|4个)季度各|(?<!机构|家|村|户|人)每个?季度)[^,;。、\d]{0,12}$/, 4],
];
/** 每家机构检查2次, 每次抽查36个: of each, or at each time. */
const EACH = /(?:每(?<one>[一-龥])|(?<all>[一-龥])各)[^,;。\d]{0,10}$/;
const ALL = /^(?:全年|年内|全县|全市|累计)?(?:共计?|合计|总计|累计)?[一-龥]{0,4}$/;

/** 76家次, 144村次: not 人次, 批次. */
const VISITS = /^[\d.,]+(?![人批班场频车架台])([一-龥]{1,2})次(?!数|性)/;

const timesOf = ({ lead }: Amount): number | undefined => SPANS.find(([words]) => words.test(lead))?.[1];

/** The totals of a line with a part that was done in each season, and counts of visits. `all`: every amount of the report. */
export function* eachTotals(amounts: Amount[], all: Amount[], wholes: Wholes): Generator<Claim> {
  for (const part of amounts) {
    const times = isExact({ ...part, kind: part.kind === 'standard' ? 'level' : part.kind })
      ? timesOf(part)
      : undefined;
    if (times !== undefined) yield* ofSpans(part, times, amounts, all);
  }
  yield* visits(amounts, all, wholes);
}

/** 每人补贴240元 and 发放61.20万元 are no part and whole. */
const isLike = (a: Amount, part: Amount): boolean =>
  alike(a.quantity, part.quantity) && a.quantity.unit === part.quantity.unit;

const several = (part: Amount, times: number): Expression => product(figureOf(part), constant(times));

/** 各培训286人次，加上24人次，全年共596人次; 全年158.50万元。两学期各发放79.25万元. */
function* ofSpans(part: Amount, times: number, amounts: Amount[], all: Amount[]): Generator<Claim> {
  const behind = amounts.filter(
    (a) => a.index > part.index && a.sentence === part.sentence && isExact(a) && isLike(a, part),
  );
  const at = behind.findIndex(({ lead }) => SUMMED.test(lead) || SUMMED_UP.test(lead) || /^全年/.test(lead));
  if (at >= 0) {
    const [total, more] = [behind[at]!, behind.slice(0, at)];
    if (at > 0 && !more.every(({ lead }) => /^(?:再|另)?(?:加上?|加之|连同|另)/.test(lead))) return;
    const inputs = [part, ...more].map((a) => inputOf(a));
    const formula = [`${inputs[0]!.name} × ${times}`, ...inputs.slice(1).map(({ name }) => name)].join(' + ');
    const expression = sum(plus(several(part, times)), ...more.map((a) => plus(figureOf(a))));
    yield { ...claimOf('total', total, [reading('', formula, expression, inputs)]), sure: true };
    return;
  }
  const name = inputOf(part);
  const told = all.filter((a) => a !== part && isExact(a) && isLike(a, part) && isNear(a, part));
  const of = (whole: Amount) =>
    claimFrom('total', whole, [
      { reading: reading('', `${name.name} × ${times}`, several(part, times), [name]) },
    ]);
  // 助学金全年发放158.50万元，春、秋两学期各发放79.25万元
  const whole = told.find(
    (a) => a.sentence === part.sentence && a.index === part.index - 1 && /全年|合计|共/.test(a.lead),
  );
  if (whole) {
    yield {
      ...claimOf('total', whole, [reading('', `${name.name} × ${times}`, several(part, times), [name])]),
      sure: true,
    };
    return;
  }
  const held = told.find((a) => agrees(a.quantity, several(part, times)));
  const claims = (held ? [held] : told).map(of).filter((claim) => claim !== null);
  if (distinctValues(told) > 0 && new Set(claims.map(({ stated }) => stated!.value.toFraction())).size === 1)
    yield claims[0]!;
}

/** Told in its paragraph, before it. */
const isNear = (a: Amount, part: Amount): boolean => a.line === part.line && a.index < part.index;

/** 托育机构52家，每家机构检查3次，共156家次: so many, so many times. */
function* visits(amounts: Amount[], all: Amount[], wholes: Wholes): Generator<Claim> {
  for (const total of amounts) {
    const [each, last] = [amounts[total.index - 1], amounts[total.index - 2]];
    const counted = VISITS.exec(total.line.text.slice(total.mention.start, total.mention.end + 3))?.[1];
    if (counted === undefined || !isCount(total) || !ALL.test(total.lead)) continue;
    if (
      each?.sentence !== total.sentence ||
      each.quantity.unit !== '次' ||
      each.quantity.upper ||
      each.quantity.approximate
    )
      continue;
    const of = EACH.exec(each.lead)?.groups;
    if (
      !of ||
      /以上|左右|不少于|至少/.test(each.line.text.slice(each.mention.end, total.mention.start) + each.lead)
    )
      continue;
    const isCounted = ({ quantity: { unit }, line, mention }: Amount): boolean =>
      unit === counted || (unit === '个' && line.text.startsWith(counted, mention.end));
    const isOfUnit = (a: Amount): boolean =>
      isCount(a) && isCounted(a) && !wholes.has(a) && !/^(?:其中|[、和及与])/.test(a.lead);
    const own = [
      last,
      ...all.filter((a) => a.line.index === total.line.index && a.index < total.index).toReversed(),
    ].filter((a) => a !== undefined);
    const whole =
      own.find(isOfUnit) ??
      onlyOf(
        all.filter(
          (a) => isOfUnit(a) && a.line.section === total.line.section && a.line.index < total.line.index,
        ),
      );
    if (!whole) continue;
    const times = /每(?:个)?季度?[^,;。]{0,4}$/.test(each.lead)
      ? 4
      : /每(?:个)?月[^,;。]{0,4}$/.test(each.lead)
        ? 12
        : 1;
    const inputs = [inputOf(whole), inputOf(each)];
    const once = product(exactly(whole), exactly(each));
    const expression = times > 1 ? product(once, constant(times)) : once;
    const formula = `${inputs[0]!.name} × ${inputs[1]!.name}${times > 1 ? ` × ${times}` : ''}`;
    yield { ...claimOf('total', total, [reading('', formula, expression, inputs)]), sure: true };
  }
}

const onlyOf = (found: Amount[]): Amount | undefined =>
  distinctValues(found) === 1 ? found.at(-1) : undefined;
