// Rates of grades that a sentence lists without their total: 优的4个、良的11个、中的3个，优良率83.33%.
import type { Reading } from '../../../report/schema.js';
import { ratio } from '../../../values/expression.js';
import { alike, inputOf, reading, sumOfParts } from '../build.js';
import type { Amount } from '../sentence/amounts.js';

const GRADE =
  /(?:^|[、,:为是和及评])(?:其中)?(?:(?:评|获)?(?:定|价)?(?:等级|等次|结果)?为)?[“"]?(?<grade>优秀?|良好?|中等?|差|较差|基本称职|不称职|称职|基本合格|不合格|合格|一般)[”"]?(?:等次|等级|档|级)?(?:的|评价)*(?:有|为|共)?$/;
/** 15个项目为“优”. */
const GRADE_BEHIND =
  /^[一-龥]{0,6}?(?:评[为定]|[获得]?评?(?:等级|等次|结果|结论)?为|达到?|获得?)[“"]?(?<grade>优秀?|良好?|中等?|差|较差|不合格|合格)[”"]?(?:等次|等级|档|级)?(?=[,;。、]|$)/;

/** The grade that a count is of, by the words before it or behind; undefined where they name none. */
export const gradeOf = ({ lead, line, mention }: Amount): string | undefined =>
  GRADE.exec(lead)?.groups?.grade ?? GRADE_BEHIND.exec(line.text.slice(mention.end))?.groups?.grade;

const WANTED: Record<string, RegExp> = { 优良: /^[优良]/, 优秀: /^优/ };

/** Those of the grades that the rate's words name, of all that are listed right before it; null where others stand there. */
export function ofGrades(rate: Amount, verb: string, amounts: Amount[]): Reading | null {
  const wanted = WANTED[verb];
  if (!wanted) return null;
  const listed: { amount: Amount; grade: string }[] = [];
  for (let i = rate.index - 1; i >= 0; i -= 1) {
    const amount = amounts[i]!;
    const grade = GRADE.exec(amount.lead)?.groups?.grade;
    const goesOn =
      amount.sentence === rate.sentence &&
      amount.kind === 'level' &&
      alike(amount.quantity, (listed[0]?.amount ?? amount).quantity);
    if (!goesOn || grade === undefined) break;
    listed.unshift({ amount, grade });
  }
  const named = listed.filter(({ grade }) => wanted.test(grade)).map(({ amount }) => amount);
  if (
    listed.length < 2 ||
    named.length === 0 ||
    new Set(listed.map(({ grade }) => grade)).size < listed.length
  )
    return null;
  const all = listed.map(({ amount }) => amount);
  const inputs = all.map((amount) => inputOf(amount));
  const over = named.map((amount) => inputOf(amount).name).join(' + ');
  const formula = `（${over}）÷（${inputs.map(({ name }) => name).join(' + ')}）× 100%`;
  return reading('', formula, ratio(sumOfParts(named), sumOfParts(all)), inputs);
}
