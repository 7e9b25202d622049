// The accounts of a government: what is added to the year's income and spending, what both come to, and what is left.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../helpers/run.js';

const HEAD = '松林县2021年财政收支决算情况\n\n一、一般公共预算收支决算\n\n';
const INCOME =
  '2021年，全县一般公共预算收入35.01亿元，完成预算的102.00%。其中：税收收入25.00亿元，非税收入10.01亿元。加上上级补助收入11.96亿元（其中：返还性收入1.20亿元）、上年结余2.38亿元、调入资金229万元，收入总计49.3729亿元。'.replace(
    '49.3729',
    '49.37',
  );
const SPENDING =
  '2021年，全县一般公共预算支出30.09亿元。加上上解上级支出11.30亿元、债务还本支出0.22亿元，支出总计41.61亿元。';
const LEFT = '收支相抵，年终结余7.76亿元，全部结转下年使用。';
const LISTED =
  '县级政府性基金上年结余26.37亿元，上级补助收入14.64亿元，调入资金10万元，债务转贷收入1.34亿元；政府性基金支出19.31亿元，年终结余23.04亿元。';

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(HEAD + text);
  return verdicts
    .filter((v) => v.status === 'fail')
    .map((v) => `${v.rule} ${v.stated?.text} → ${v.expected?.text}`);
}

describe('the accounts of a government', () => {
  it.each([
    [
      'added to in the next sentence',
      INCOME,
      '总计49.37',
      '总计94.37',
      'total-mismatch 94.37亿元 → 49.3729亿元',
    ],
    ['of spending', SPENDING, '总计41.61', '总计46.61', 'total-mismatch 46.61亿元 → 41.61亿元'],
    [
      'left over',
      `${INCOME}${SPENDING}收支相抵，年终结余7.76亿元。`,
      '结余7.76',
      '结余7.67',
      'balance-mismatch 7.67亿元 → 7.76亿元',
    ],
    [
      'left over of what is listed',
      LISTED,
      '结余23.04',
      '结余32.04',
      'balance-mismatch 32.04亿元 → 23.041亿元',
    ],
    [
      'left over, on a line of its own',
      `县级国有资本经营收入1493万元，上级补助收入44万元，上年结余140万元，国有资本经营支出1459万元。\n\n上述${LEFT.replace('7.76亿元', '218万元')}`,
      '结余218',
      '结余281',
      'balance-mismatch 281万元 → 218万元',
    ],
    [
      'with what is carried forward',
      '全县一般公共预算支出70.16亿元，增长17.5%。加上上解支出1.13亿元、债务还本支出6.81亿元，以及结转下年4.30亿元后，支出总计82.40亿元。',
      '总计82.40',
      '总计84.65',
      'total-mismatch 84.65亿元 → 82.40亿元',
    ],
    [
      'called 总量',
      INCOME.replace('收入总计', '收入总量为'),
      '总量为49.37',
      '总量为94.37',
      'total-mismatch 94.37亿元 → 49.3729亿元',
    ],
    [
      'told behind both lists',
      '全县一般公共预算收入35.01亿元，上级补助收入11.96亿元，上年结余2.38亿元。一般公共预算支出30.09亿元，上解上级支出11.30亿元。收入合计49.35亿元，支出合计41.39亿元。',
      '收入合计49.35',
      '收入合计43.95',
      'total-mismatch 43.95亿元 → 49.35亿元',
    ],
  ])('%s', async (_, text, from, to, expected) => {
    expect(text).toContain(from);
    expect(await failures(text)).toEqual([]);
    expect(await failures(text.replace(from, to))).toEqual([expected]);
  });

  it.each([
    ['an open list', INCOME.replace('调入资金229万元，', '调入资金229万元等，').replace('49.37', '58.20')],
    [
      'the part of the whole as what is added to',
      '全区一般公共预算总收入41.03亿元，其中地方一般公共预算收入27.16亿元；加上级补助收入12.08亿元，上年结余收入4.27亿元，收入合计43.51亿元。',
    ],
    [
      'two totals and the gap between them',
      '全县一般公共预算收入45343万元，上级补助收入157176万元，收入总计202519万元。全县一般公共预算支出165720万元，上解上级支出22536万元，支出总计188256万元，收支相抵，结转下年支出14263万元。',
    ],
    ['a selection', '全县一般公共预算收入35.01亿元，上级补助收入11.96亿元，收入合计66.10亿元。'],
  ])('are left alone: %s', async (_, text) => {
    expect(await failures(text)).toEqual([]);
  });
});
