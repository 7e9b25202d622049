// The points that the paragraphs of a section give, against those of the table's part that its heading names.
import type { Claim } from '../../../report/schema.js';
import { sumOf } from '../../../values/expression.js';
import { agrees, claimOf, inputOf, reading } from '../build.js';
import { isExplained } from '../settle/slips.js';
import { anyOf, type Item } from './items.js';
import { standingFor, type Standing } from './standings.js';

/** One claim for each section whose points could be those of one part of the table, with all of its weight. */
export function* sectionScores(lines: Item[][], standings: Standing[]): Generator<Claim> {
  const sections = new Map<number, Item[]>();
  for (const item of lines.flat().filter(({ full, given }) => full && given)) {
    const { line } = anyOf(item);
    if (!line.inTable && !line.heading)
      sections.set(line.section, [...(sections.get(line.section) ?? []), item]);
  }
  for (const items of sections.values()) {
    const { line } = anyOf(items[0]!);
    const own = standingFor(
      line.sectionTitle.replace(/^\(?[一二三四五六七八九十\d]{1,3}[)、.]/, ''),
      standings,
    );
    const [full] = own?.full ?? [];
    const [given] = own?.given ?? [];
    if (items.length < 2 || !own || own.full.length !== 1 || own.given.length !== 1 || !full || !given)
      continue;
    const sumFor = (of: 'full' | 'given'): ReturnType<typeof sumOf> =>
      sumOf(items.map((item) => item[of]!.quantity));
    if (!agrees(full.quantity, sumFor('full'))) continue;
    const inputs = items.map((item) => inputOf(item.given!, `${item.name}得分`));
    const claim: Claim = {
      ...claimOf('total', items[0]!.given!, [reading('', '各项得分之和', sumFor('given'), inputs)], {
        subject: given.name,
        confidence: own.confidence,
      }),
      stated: given.quantity,
      location: given.quantity.location,
    };
    if (agrees(given.quantity, sumFor('given')) || isExplained(claim)) yield claim;
  }
}
