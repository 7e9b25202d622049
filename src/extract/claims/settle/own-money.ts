// Whether a figure of a text speaks of the report's own money as a whole.
import type { ReportHead } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';

const PART =
  /本级|部门|上级|中央|省|市级|区级|县级|自筹|其他|结转|结余|基本支出|项目支出|财政拨款|人员|公用|每|标准|累计|上半年|季度|月/;
/** 前4个项目…，预算合计2553.50万元: the money of those. */
export const isOfSome = ({ line, sentence, mention }: Amount): boolean =>
  SOME.test(line.text.slice(sentence.start, mention.start));

const SOME = /(?:[前后]|其中|另有|上述|其他)[一二两三四五六七八九十\d]{1,2}[个项]/;
const OWN = /^(?:该|本)?(?:项目|专项|年度|财政|预算)*(?:资金|经费|项目|预算)?(?:总额|总量|合计)?$/;

/** Whether an amount speaks of the report's own money as a whole. */
export function isOwn(a: Amount, head: ReportHead): boolean {
  if (PART.test(a.lead.replace(/全年|年度/g, ''))) return false;
  if (isOfSome(a)) return false;
  const name = core(a.name);
  const topic = core(a.topic);
  const project = head.project ? core(head.project) : '';
  const named = (words: string): boolean =>
    OWN.test(words) ||
    (project.length >= 4 && (words.includes(project) || (words.length >= 6 && project.includes(words))));
  return name === '' ? named(topic) : named(name);
}
