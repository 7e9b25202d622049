// Awards of several periods in one sentence: 6月末达到40%得4分、9月末达到65%得4分；每低1个百分点扣0.4分.
const PERIOD =
  /^(?:截至|截止)?(前三季度|上半年|半年|全年|年终|年末|年底|第?[一二三四1-4]季度|(?:1[0-2]|[1-9])月)(?:末|底|份|\d{1,2}日)?/;
/** What is said once for all periods. */
const STEP = /^(?:(?:未|没)[^\d]{1,6}的?|低于的?)?(?:每|不足|不满|扣完|最[多高])/;
const AWARD = /[得计记赋]\d+(?:\.\d+)?分/;

/** The month that a period ends with, in one form for each name of it (上半年, 二季度, 6月 → 6); null for none. */
export function periodEnd(words: string): string | null {
  const name = PERIOD.exec(words)?.[1];
  if (name === undefined) return null;
  const month = /^(\d+)月/.exec(name);
  if (month) return month[1]!;
  if (/半年/.test(name)) return '6';
  const quarter = /前?([一二三四1-4])季度/.exec(name)?.[1];
  if (quarter === undefined) return '12';
  return String(('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3);
}

/** The rule of each period, with what is said once for all of them; null where there are not several, each with its award. */
export function periodsOf(text: string): string[] | null {
  const parts: { period: string; own: string; behind: string[] }[] = [];
  for (const segment of text.split(/(?<!\d)[、,;。\n]|[、,;。\n](?!\d)/).filter((one) => one !== '')) {
    const period = periodEnd(segment);
    const last = parts.at(-1);
    if (period !== null && period !== last?.period) parts.push({ period, own: segment, behind: [] });
    else if (last) last.behind.push(segment);
    else return null;
  }
  const last = parts.at(-1);
  if (
    !last ||
    parts.length < 2 ||
    !parts.every(({ own, behind }) => AWARD.test(own) && (behind.length === 0 || behind === last.behind))
  )
    return null;
  if (
    new Set(parts.map(({ period }) => period)).size < parts.length ||
    !last.behind.every((one) => STEP.test(one))
  )
    return null;
  return parts.map(({ own }) => [own, ...last.behind].join(','));
}
