// 与上年持平: no change, where both years are printed.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, inputOf, relationClaim } from '../build.js';
import { titleFor } from './change-readings.js';
import { core, related, thing } from '../sentence/names.js';
import { nowOf } from './changed-figures.js';
import type { Comparison } from './compared.js';
import type { Wholes } from '../shares/index.js';

/** 与上年持平 where both years are printed. */
export function* levelWithYearBefore(
  amounts: Amount[],
  comparisons: Comparison[],
  all: Amount[],
  wholes: Wholes,
): Generator<Claim> {
  const { line } = amounts[0]!;
  for (const compared of comparisons) {
    const match = /^[^,;。]{0,8}?(?<!基本)(持平|无变化|没有变化|一致)/.exec(line.text.slice(compared.end));
    if (!match || compared.role !== null) continue;
    const sentence = line.sentences.find((s) => s.start <= compared.start && compared.start < s.end);
    const anchor = amounts.findLast((a) => a.mention.end <= compared.start && a.kind === 'level');
    if (!sentence || !anchor) continue;
    const now = nowOf(
      compared,
      '',
      { ...anchor, mention: { ...anchor.mention, start: compared.start }, sentence },
      amounts,
      all,
      wholes,
    );
    const before = amounts.findLast(
      (a) =>
        a.kind === 'level' &&
        (a.year === 'before' || a.year === compared.year) &&
        a !== now &&
        (a.sentence === sentence || a.sentence === now?.sentence),
    );
    if (!now || !before || !alike(now.quantity, before.quantity)) continue;
    // 出国费0万元，与上年持平；…；公务接待费5.74万元，比上年的6.92万元减少: behind another figure last year's is that one's
    const isOfAnother = amounts.some(
      (a) =>
        a.index > now.index &&
        a.index < before.index &&
        a.kind === 'level' &&
        a.year !== 'before' &&
        alike(a.quantity, now.quantity),
    );
    if (isOfAnother) continue;
    // 图书购置与上年持平 speaks of what it names, not of the amount before it
    const subject = core(compared.subject).replace(/^.*\d[^,]{0,3}$/, '');
    if (thing(subject).length >= 2 && !related(subject, now.lead) && !related(subject, now.topic)) continue;
    const end = compared.end + match[0].length;
    yield relationClaim(line, compared.start, end, titleFor(now, anchor), {
      word: match[1]!,
      operator: '=',
      left: inputOf(now),
      right: inputOf(before),
    });
  }
}
