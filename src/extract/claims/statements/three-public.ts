// “三公”经费 = 出国 + 公车 + 接待 and 公车 = 购置 + 运行, for 预算数 and 决算数 each.
import type { Claim } from '../../../report/schema.js';
import { PUBLIC_NAMES, publicFigures, type PublicItem } from '../../accounts/three-public.js';
import type { Statement } from '../../accounts/statement.js';
import { totalClaim, type Named } from './build.js';

const SUMS: [PublicItem, PublicItem[]][] = [
  ['total', ['abroad', 'vehicles', 'reception']],
  ['vehicles', ['purchase', 'running']],
];

/** The claims of a “三公” statement. */
export function publicClaims(statement: Statement): Claim[] {
  const figures = publicFigures(statement);
  const { confidence } = statement;
  const columns = [...new Set(figures.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const own = figures.filter((candidate) => candidate.column === column);
    const find = (item: PublicItem): Named[] =>
      own
        .filter((candidate) => candidate.item === item)
        .map(({ quantity }) => ({ name: PUBLIC_NAMES[item], quantity }));
    // an item that stands twice in one column was read wrongly: nothing can be added up
    const known = own.filter(({ item }) => item !== 'other');
    if (new Set(known.map(({ item }) => item)).size !== known.length) return [];
    return SUMS.flatMap(([total, parts]) => {
      const stated = find(total)[0]?.quantity;
      if (stated === undefined) return [];
      const names = parts.map((part) => PUBLIC_NAMES[part]).join(' + ');
      const subject = `${PUBLIC_NAMES[total]}${column === '' ? '' : `（${column}）`} = ${names}`;
      const printed = parts.flatMap((part) =>
        // without 公车小计 its two parts take its place
        part === 'vehicles' && find('vehicles').length === 0
          ? [...find('purchase'), ...find('running')]
          : find(part),
      );
      // forms that go on with 会议费 and 培训费 may count them in
      const further =
        total === 'total'
          ? own
              .filter((candidate) => candidate.item === 'other')
              .map(({ quantity }) => ({ name: '会议费、培训费', quantity }))
          : [];
      const lists = further.length > 0 ? [[...printed, ...further]] : [];
      return totalClaim({ kind: 'balance', subject, stated, confidence }, printed, ...lists) ?? [];
    });
  });
}
