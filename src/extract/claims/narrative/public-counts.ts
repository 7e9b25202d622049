// 批次, 人次, 保有量 and 团组 of the “三公” section, where the statement prints them, too.
import { bareName } from '../../accounts/statement.js';
import type { Amount } from '../sentence/amounts.js';
import type { Ledger, Place } from '../statements/ledger.js';

/** What the words and the unit of a count mean, and the row that prints it; the words that stand last decide. */
const COUNTS: { words: RegExp; unit: RegExp; row: RegExp }[] = [
  { words: /保有量/g, unit: /辆|台/, row: /公务用车保有量/ },
  { words: /购置|更新/g, unit: /辆|台/, row: /公务用车购置(?:数量?|量)/ },
  { words: /接待|来访(?:团组)?|来宾/g, unit: /^(?:个|批|批次)$/, row: /公务接待批次/ },
  { words: /接待|来访|来宾/g, unit: /人/, row: /公务接待人(?:次|数)/ },
  { words: /(?<!来访)团组/g, unit: /^(?:个|次|批|批次)$/, row: /出国.*团组/ },
  { words: /(?<!来访)团组|出国/g, unit: /人/, row: /出国.*人(?:次|数)/ },
];

/** The cell of the “三公” statement that a count of the text repeats. */
export function publicCount(ledger: Ledger, amount: Amount): Place | null {
  const statement = ledger.get('three-public');
  if (!statement) return null;
  const { text } = amount.line;
  const clause = text.slice(
    Math.max(amount.sentence.start, text.lastIndexOf(';', amount.mention.start)),
    amount.mention.start,
  );
  const words = clause.slice(-40);
  // 其中：外事接待0批次 is a part of the count before it
  if (/外事|外宾|国\(境\)外|国外/.test(words) || /其中[^。;]*$/.test(words.replace(/国内.*$/, '')))
    return null;
  const places = COUNTS.map((count) => ({
    count,
    at: count.unit.test(amount.quantity.unit)
      ? Math.max(-1, ...[...words.matchAll(count.words)].map((m) => m.index))
      : -1,
  })).sort((a, b) => b.at - a.at);
  if (places[0]!.at < 0) return null;
  const meant = places[0]!.count;
  for (const side of statement.sides) {
    const lines = side.lines.filter(
      ({ name }) => meant.row.test(bareName(name)) && !/外事|外宾|国\(境\)外/.test(name),
    );
    const quantities = lines.flatMap((line) => [...line.amounts.values()]);
    if (lines.length === 1 && quantities.length === 1)
      return { name: `${statement.title}${bareName(lines[0]!.name)}`, quantity: quantities[0]!, statement };
  }
  return null;
}
