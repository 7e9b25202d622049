// Units that figures take from their line: 84万 of money, the unit behind a run for all its figures.
import { dec } from '../../../values/decimal.js';
import { assignUnit } from '../../../values/quantity.js';
import { unitNamed } from '../../../values/unit.js';
import type { Line } from './lines.js';

/** 84万 in a line that speaks of money is 84万元. */
export function nameMoney(line: Line): void {
  const scaled = line.mentions.filter(
    (m) => m.quantity.dimension === 'none' && /^(?:万|亿|百万|千万|万亿)$/.test(m.quantity.unit),
  );
  if (scaled.length === 0 || !/元|经费|资金|预算|支出|投入|拨款/.test(line.text)) return;
  for (const { quantity, end } of scaled)
    if (!/^[一-龥]/.test(line.text.slice(end, end + 1))) assignUnit(quantity, unitNamed('元')!);
}

/** 收、支总计分别为120.55、80.25万元: the last figure of a run prints the unit for all. */
export function shareUnits({ text, mentions }: Line): void {
  for (let i = mentions.length - 2; i >= 0; i -= 1) {
    const [own, next] = [mentions[i]!, mentions[i + 1]!];
    const joint = text.slice(own.end, next.start);
    const isRun = /(?:分别|依次|各)(?:为|是|达|:)?(?:[\d.]+[、,])*$/.test(text.slice(0, own.start));
    const { dimension, unit: name } = next.quantity;
    // 1842、1763、1905人次; 1.2、1.4万人次 would be read as persons
    const isCount = /^(?:count|measure)$/.test(dimension) && !/^[十百千万亿]/.test(name);
    const unit = isCount ? { name, dimension, factor: dec(1) } : unitNamed(name);
    if (own.quantity.dimension !== 'none' || own.quantity.unit !== '' || !isRun || !/^[、,和]$/.test(joint))
      continue;
    if (isCount || unit?.dimension === 'money') assignUnit(own.quantity, unit!);
  }
}
