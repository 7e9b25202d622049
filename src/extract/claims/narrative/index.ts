// Figures of the narrative against the cells of the statements that print the same thing.
import type { Claim, Confidence } from '../../../report/schema.js';
import { statementsOf } from '../../accounts/statement.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { linesOf, type Line } from '../sentence/lines.js';
import { publicCount } from './public-counts.js';
import { scopesOf, type Scope } from './scope.js';
import { subjectsIn, type Subject } from './subjects.js';
import { lowest, sameClaim } from '../statements/build.js';
import { Ledger, type Place } from '../statements/ledger.js';
import { publicPlace } from './public-places.js';
import { subjectPlace, basicLine, classPlace } from './subject-places.js';
import { totalPlace } from './total-places.js';

/** Only words of spending stand between a name and its figure: 支出决算为, 2023年度决算数. */
const SPENT_ONLY =
  /^[,:。]?(?:20\d\d年度?)?(?:当年)?(?:财政拨款)?(?:支出决算数?|决算支出|决算数|决算|支出|执行数|实际支出)?数?(?:为|是|:|共|合计|共计)*$/;

/** One claim for each figure of the prose that a statement prints, too. */
export function textAgainstStatements(part: Part, figures: Figures): Claim[] {
  const statements = statementsOf(part, figures);
  if (statements.length === 0) return [];
  const ledger = new Ledger(statements);
  const lines = linesOf(part, figures);
  const scopes = scopesOf(lines);
  let above = '';
  return lines.flatMap((line) => {
    const scope = scopes.get(line) ?? null;
    if (scope === null) return [];
    const subjects = subjectsIn(line.text, above);
    above = subjects.at(-1)?.names[0] || above;
    if (line.heading) return [];
    return amountsOf(line).flatMap((amount) => {
      if (!isComparable(amount, part.head.year)) return [];
      const found = placeOf(ledger, scope, line, subjects, amount);
      if (found === null || found.place.quantity.dimension !== amount.quantity.dimension) return [];
      const { place, confidence, title } = found;
      return sameClaim(
        {
          subject: `${title} = ${place.name}`,
          stated: amount.quantity,
          confidence: lowest(confidence, place.statement.confidence),
        },
        place,
      );
    });
  });
}

/** An amount of the report's own year that was received or spent, as it stands. */
function isComparable(amount: Amount, year: number | null): boolean {
  const { quantity, kind } = amount;
  if (kind !== 'level' || quantity.approximate || quantity.upper) return false;
  if (quantity.dimension !== 'money' && quantity.dimension !== 'count') return false;
  return amount.year === null || (amount.year !== 'before' && (year === null || amount.year === year));
}

interface Found {
  place: Place;
  confidence: Confidence;
  title: string;
}

function placeOf(
  ledger: Ledger,
  scope: Scope,
  line: Line,
  subjects: Subject[],
  amount: Amount,
): Found | null {
  const { start } = amount.mention;
  if (amount.quantity.dimension === 'count') {
    const place = scope === 'three-public' ? publicCount(ledger, amount) : null;
    return place && { place, confidence: 'high', title: amount.lead.slice(-30) };
  }
  const planned = amount.role !== null && amount.role !== 'executed' && !/结转|结余|收入/.test(amount.lead);
  const subject = subjects.filter((candidate) => candidate.end <= start).at(-1);
  if (subject) {
    const between = line.text.slice(Math.max(subject.end, amount.leadStart), start);
    const isFirst = !line.mentions.some(
      (mention) =>
        mention.start > subject.end &&
        mention.start < start &&
        SPENT_ONLY.test(spentLead(line, subject, mention.start)),
    );
    if (planned || !isFirst || !SPENT_ONLY.test(between)) return null;
    const place = subjectPlace(ledger, scope, subject);
    return place && { place, confidence: 'high', title: line.text.slice(subject.start, subject.end) };
  }
  const own = amount.lead.replace(/^[、和及]+/, '');
  const title = own.replace(/(?:为|是|:)+$/, '').slice(-30);
  if (scope === 'three-public') {
    const named = publicPlace(ledger, amount, own);
    if (named) return { place: named, confidence: 'high', title };
    const byTopic = /^(?:支出)?(?:年初|全年)?(?:决算|预算)(?:支出|数)*(?:为|是)*$/.test(own)
      ? publicPlace(ledger, amount, amount.topic)
      : null;
    return byTopic && { place: byTopic, confidence: 'medium', title: amount.topic + title };
  }
  if (planned) return null;
  const total = totalPlace(ledger, scope, own);
  if (total) return { place: total, confidence: 'high', title };
  if (scope === 'basic') {
    const place = basicLine(ledger, amount.name);
    return place && { place, confidence: 'high', title };
  }
  if (/^(?:支出决算|决算支出|决算数|支出)(?:数)?(?:为|是)*$/.test(own) && amount.topic !== '') {
    const words = amount.topic.replace(/(?:支出)?$/, '支出');
    const place = totalPlace(ledger, scope, words);
    return place && { place, confidence: 'medium', title: amount.topic + title };
  }
  const place = amount.kind === 'level' && amount.name !== '' ? classPlace(ledger, scope, amount.name) : null;
  return place && { place, confidence: 'high', title };
}

/** The words between a subject and a figure behind it, back to the last punctuation. */
function spentLead(line: Line, subject: Subject, start: number): string {
  const between = line.text.slice(subject.end, start);
  return between.slice(Math.max(0, ...[...between.matchAll(/[,;:。]/g)].map((match) => match.index + 1)));
}
