// The execution rate's weight and score in the sentence above an indicator table: 执行率98.77%，分值10，得分9.88。
import type { Paragraph } from '../document/model.js';
import type { Field, Row } from '../report/schema.js';
import type { Quantity } from '../values/quantity.js';
import { quoting } from '../values/location.js';
import { flat } from '../values/text.js';
import type { TableContext } from './context.js';
import type { Figures } from './figures.js';
import { asWeight } from './weights.js';

const TOLD =
  /执行(?:率|情况)(?<between>[^。;]{0,24}?)(?:(?:分值|满分|标准分|权重)(?:为|:)?(?<weight>\d+(?:\.\d+)?)分?|[(,]?(?<points>\d+(?:\.\d+)?)分\)?)[,、(]?(?:自评|实际)?(?:得分?|评分)(?:为|:)?(?<score>\d+(?:\.\d+)?)/d;

/** The execution row that a sentence above the table stands for; null where it does not tell both points. */
export function executionTold({ above, table }: TableContext, figures: Figures): Row | null {
  for (const paragraph of above) {
    const match = TOLD.exec(flat(paragraph.text));
    const at = match?.indices?.groups;
    if (!match || !at) continue;
    const weight = figureAt(paragraph, (at['weight'] ?? at['points'])![0], figures);
    const score = figureAt(paragraph, at['score']![0], figures);
    if (!weight || !score) continue;
    const [start, end] = at['between']!;
    const rate = figures
      .of(paragraph)
      .find((q) => q.dimension === 'rate' && start <= q.start && q.end <= end);
    if (asWeight([weight]) === null || asWeight([score]) === null) continue;
    return {
      kind: 'execution',
      level1: null,
      level2: null,
      name: { text: '预算执行率', quantity: null, quantities: [], location: weight.location },
      target: null,
      operator: null,
      actual: rate ? fieldOf(rate) : null,
      weight,
      score: fieldOf(score),
      completion: null,
      criterion: null,
      explanation: null,
      evidence: null,
      deviation: null,
      confidence: table.confidence,
      location: quoting(paragraph.location, paragraph.text.slice(match.index, match.index + match[0].length)),
    };
  }
  return null;
}

const figureAt = (paragraph: Paragraph, start: number, figures: Figures): Quantity | undefined =>
  figures.of(paragraph).find((q) => q.start <= start && start < q.end && q.dimension !== 'rate');

const fieldOf = (quantity: Quantity): Field => ({
  text: quantity.text,
  quantity,
  quantities: [quantity],
  location: quantity.location,
});
