// 基本支出 and its two halves where a sentence or more lies between, and the two halves of a total told elsewhere.
import type { Claim } from '../../../report/schema.js';
import { alike, claimOf, sumReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';

const BASIC = /(?:^|[,;:、]|一般公共预算|财政拨款|其中)基本支出(?:决算|合计|总额)?(?:共|为|共计)?$/;
const STAFF = /^(?:[,;、]|其中[:,]?)*人员(?:经费|支出)(?:支出|决算)?(?:为)?$/;
const RUNNING = /^[,;、和及与]*(?:日常)?公用(?:经费|支出)(?:支出|决算)?(?:为)?$/;
/** A third kind beside the two. */
const THIRD = /^[,;、和及与]*(?:对个人|资本|其他|离退休|债务|另)/;

/** 基本支出286.40万元，其余为项目支出。人员经费251.20万元；公用经费35.20万元: however far off, nothing else can be meant. */
export function* basicExpenditure(own: Amount[], above: Amount[], read: Amount[][]): Generator<Claim> {
  for (const staff of own) {
    const running = own[staff.index + 1];
    const isPair = running && STAFF.test(staff.lead) && RUNNING.test(running.lead);
    if (!isPair || ![staff, running].every(isLevel)) continue;
    const after = own[running.index + 1];
    if (after?.sentence === running.sentence && THIRD.test(after.lead)) continue;
    const whole = wholeAbove(staff, own, above);
    if (whole) yield claimOf('total', whole, [sumReading([staff, running])]);
  }
  yield* ofNamed(own, read);
}

/** The only basic expenditure told before them, in their paragraph or as the last figure of the one above. */
function wholeAbove(staff: Amount, own: Amount[], above: Amount[]): Amount | null {
  const before = own.slice(0, staff.index).filter(isLevel);
  if (before.length === 0) {
    const last = above.at(-1);
    return last && isNext(last, staff) && isWhole(last) && above.filter(isLevel).length === 1 ? last : null;
  }
  const whole = before.filter(isWhole);
  if (whole.length !== 1) return null;
  return before.slice(before.indexOf(whole[0]!) + 1).every(isProject) ? whole[0]! : null;
}

const isNext = (last: Amount, first: Amount): boolean =>
  last.line.section === first.line.section && !last.line.inTable && first.line.index - last.line.index === 1;

const isWhole = (a: Amount): boolean => isLevel(a) && BASIC.test(a.lead) && a.role === 'executed';

/** 项目支出100万元, 其余100万元为项目支出: the other half of all. */
const isProject = (a: Amount): boolean =>
  /项目支出(?:为)?$/.test(a.lead) || /^[为是系]项目支出/.test(a.line.text.slice(a.mention.end));

const isLevel = (a: Amount): boolean =>
  isExact(a) &&
  a.quantity.dimension === 'money' &&
  !a.line.inTable &&
  !a.parallel &&
  a.year !== 'before' &&
  !isInBrackets(a);

/** 一般公共预算支出中，基本支出2356.30万元、项目支出2337.70万元: of the figure that goes by this name wherever it is told. */
function* ofNamed(own: Amount[], read: Amount[][]): Generator<Claim> {
  for (const basic of own) {
    const project = own[basic.index + 1];
    if (!project || project.sentence !== basic.sentence || ![basic, project].every(isLevel)) continue;
    const { text } = basic.line;
    const ahead = /^(?<name>[一-龥]{2,12}支出)中[,:]基本支出(?:为)?$/.exec(
      text.slice(basic.sentence.start, basic.mention.start),
    );
    if (
      !ahead ||
      !/^[,、;]项目支出(?:为)?$/.test(project.lead) ||
      !/^(?:。|;|$)/.test(text.slice(project.mention.end))
    )
      continue;
    const name = ahead.groups!.name!;
    const told = read
      .flat()
      .filter((a) => isLevel(a) && alike(a.quantity, basic.quantity) && isCalled(a, name));
    const [whole, ...others] = told;
    if (whole && others.every((a) => a.quantity.text === whole.quantity.text))
      yield claimOf('total', whole, [sumReading([basic, project])]);
  }
}

const isCalled = ({ lead, year }: Amount, name: string): boolean =>
  year === null && new RegExp(`^(?:[,;、和及与]|其中[:,]?)*${name}(?:为)?$`).test(lead);
