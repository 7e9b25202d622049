// Named amounts that the narrative of final accounts states: 本年收入合计, 一般公共服务支出（类）…, 公务接待费.
import type { Account } from '../../report/schema.js';
import { amountsOf, type Amount } from '../claims/sentence/amounts.js';
import type { Role } from '../claims/sentence/cues.js';
import { linesOf } from '../claims/sentence/lines.js';
import { scopesOf } from '../claims/narrative/scope.js';
import { subjectsIn } from '../claims/narrative/subjects.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';

const COLUMNS: Partial<Record<Role, string>> = {
  initial: '年初预算数',
  adjusted: '全年预算数',
  budget: '预算数',
  executed: '决算数',
};

/** The amounts of the report's own year in the sections that explain the statements, changes and shares left out. */
export function narrativeAccounts(part: Part, figures: Figures): Account[] {
  if (part.head.type !== 'final-accounts') return [];
  const lines = linesOf(part, figures);
  const scopes = scopesOf(lines);
  return lines.flatMap((line) => {
    if (scopes.get(line) == null || line.heading) return [];
    const subjects = subjectsIn(line.text);
    return amountsOf(line).flatMap((amount): Account | never[] => {
      if (!isOwn(amount, part.head.year)) return [];
      const subject = subjects.filter(({ end }) => end <= amount.mention.start).at(-1);
      const name = subject ? line.text.slice(subject.start, subject.end) : nameOf(amount);
      if (name === '') return [];
      const { quantity } = amount;
      return {
        name,
        code: subject?.code ?? null,
        column: COLUMNS[amount.role ?? 'executed'] ?? '决算数',
        statement: '',
        amount: quantity,
        confidence: 'medium',
        location: quantity.location,
      };
    });
  });
}

/** The words before the figure without the year, the list's own words and the verb: 本年收入合计, 收、支总计. */
function nameOf({ lead, name, topic }: Amount): string {
  const words = lead
    .replace(/^(?:20\d\d年度?|本年度|其中:?|(?:主要)?包括:?|主要用于:?|[、和及])+(?=.)/, '')
    .replace(/(?:决算数|决算支出|决算|年初预算|全年预算|预算数|预算)?(?:均|共|各)?(?:为|是|:)*$/, '');
  const isName = words.length > 1 && (name !== '' || /^本年/.test(words));
  return isName ? words : topic;
}

function isOwn({ kind, quantity, year }: Amount, own: number | null): boolean {
  if (kind !== 'level' || quantity.dimension !== 'money' || quantity.upper) return false;
  return year === null || (year !== 'before' && (own === null || year === own));
}
