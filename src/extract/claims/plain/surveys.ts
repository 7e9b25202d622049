// Surveys as words alone bind them: 有效问卷150份，很满意90份、满意40份、一般15份、不满意5份，满意度86.67%.
import { agrees, alike } from '../build.js';
import { quotient, quotientOfAll } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

/** How many answered, and what they said. */
export interface Survey {
  whole: Amount;
  answers: Amount[];
}

const ANSWERED = /有效|收回|回收|样本|受访|答卷/;
const SAID =
  /^(?:[、,;和及:]|其中|表示|选择|评价为?|填答?|回答|认为|为|选)*[“]?(?<grade>(?:非常|十分|很|比较|较为?|基本|不太|不|很不)?满意|一般|不了解|说不清|无所谓)[”]?(?:的|者|的有|为|有)*$/;

/** The surveys of a line whose answers are told one upon the other, those who are not pleased among them. */
export function plainSurveys(own: Amount[]): Survey[] {
  const surveys: Survey[] = [];
  for (let i = 1; i < own.length; i += 1) {
    const whole = own[i - 1]!;
    const counted = whole.kind === 'rate' ? own[i - 2] : whole;
    if (
      !counted ||
      !isExact(counted) ||
      counted.line.inTable ||
      !ANSWERED.test(counted.lead) ||
      /满意/.test(counted.lead)
    )
      continue;
    const answers: Amount[] = [];
    for (const a of own.slice(i)) {
      if (
        !isExact(a) ||
        !alike(a.quantity, counted.quantity) ||
        gradeOf(a) === null ||
        isInBrackets(a) !== isInBrackets(own[i]!)
      )
        break;
      if (answers.some((b) => gradeOf(a) === gradeOf(b))) break;
      answers.push(a);
    }
    const grades = answers.map(gradeOf);
    const isWhole =
      grades.some((grade) => grade!.includes('不')) && grades.some((grade) => isPleased(grade!));
    if (isWhole && answers.length > 2) surveys.push({ whole: counted, answers });
  }
  return surveys;
}

const gradeOf = ({ lead }: Amount): string | null => SAID.exec(lead)?.groups!.grade ?? null;

const isPleased = (grade: string): boolean => grade.endsWith('满意') && !grade.includes('不');

/** 满意度, 满意率, 综合满意度: of all who answered. */
const RATE =
  /^[,;]?(?:总体|综合|平均|服务对象|群众|公众|社会|受益|学员|家长|用户|对象|[一-龥]{2,4})*满意[度率](?:为|达到?|是|:)?$/;

/** Those who are pleased, of all who answered; null where it is not said who counts as pleased. */
export function plainSatisfaction(rate: Amount, own: Amount[], surveys: Survey[]): Bound | null {
  if (
    rate.kind !== 'rate' ||
    rate.quantity.dimension !== 'rate' ||
    rate.quantity.approximate ||
    rate.line.inTable ||
    !RATE.test(rate.lead)
  )
    return null;
  const part = own[rate.index - 1];
  if (!part || part.kind !== 'level' || part.sentence !== rate.sentence || !isExact(part)) return null;
  const survey = surveys.findLast(({ answers }) => answers.at(-1) === part);
  if (survey) {
    const { whole, answers } = survey;
    const pleased = answers.filter((a) => isPleased(gradeOf(a)!));
    // 基本满意, 一般 may count or not
    const others = answers
      .map((_, n) => answers.slice(0, n + 1))
      .some((some) => agrees(rate.quantity, quotientOfAll(some, whole).expression));
    return others ? null : { reading: quotientOfAll(pleased, whole) };
  }
  if (!/满意.*(?:共|合计|总计|计|两[项者类]|的有?|者)[^,;]{0,2}$/.test(part.lead) || /不/.test(part.lead))
    return null;
  const before = own.filter(
    (a) => a.index < part.index && a.kind === 'level' && alike(a.quantity, part.quantity) && isExact(a),
  );
  const whole = before.findLast((a) => /有效/.test(a.lead));
  const later =
    whole && before.some((a) => a.index > whole.index && /发放|发出|收回|回收|调查|走访/.test(a.lead));
  const isOne =
    /[共计]|两/.test(part.lead) || !before.some((a) => whole && a.index > whole.index && /满意/.test(a.lead));
  return whole && !later && isOne ? { reading: quotient(part, whole) } : null;
}
