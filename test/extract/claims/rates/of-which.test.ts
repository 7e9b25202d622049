// Which of a sentence's figures a rate is of: each holds as it is, and fails where the rate is another.
import { describe, expect, it } from 'vitest';
import { of, checkText } from '../../../helpers/run.js';

const report = (text: string): string => `# 2024年度项目支出绩效自评报告\n\n二、项目实施情况\n\n${text}\n`;
const rates = async (text: string): Promise<string[]> =>
  of(await checkText(report(text)), 'rate-mismatch')
    .filter(({ status }) => status !== 'undetermined')
    .map((v) => `${v.status} ${v.stated!.text}`);

describe('a rate is of', () => {
  it.each([
    [
      'what it is set against, not what came of it',
      '中标合同价合计2106.40万元，审定金额2071.23万元，较合同价核减35.17万元，核减率1.67%。',
      '1.67%',
      '1.76%',
    ],
    [
      'what answers a call in time',
      '全年接到报修工单4120个，30分钟内响应4038个，响应及时率98.0%。',
      '98.0%',
      '96.0%',
    ],
    [
      'all staff of both kinds of posts',
      '机关行政编制28名，实有26人，下属单位事业编制412名，实有399人，在职人员控制率96.59%。',
      '96.59%',
      '95.69%',
    ],
    [
      'all that arrived, one after the other',
      '项目计划资金450万元，3月20日前到位380万元（中央和省级），8月市级70万元到位，资金到位率100%。',
      '100%',
      null,
    ],
  ])('%s', async (_, text, stated, slipped) => {
    expect((await rates(text)).filter((line) => line.startsWith('fail'))).toEqual([]);
    expect(await rates(text)).toContain(`pass ${stated}`);
    if (slipped) expect(await rates(text.replace(stated, slipped))).toContain(`fail ${slipped}`);
  });

  it('the whole of a list, not its last part', async () => {
    const text = (rate: string): string =>
      report(`2024年年初预算1640.00万元，全年预算1812.00万元。

年末结转结余45.30万元，其中基本支出结余9.10万元、项目支出结转36.20万元，结转结余率${rate}。`);
    const found = async (rate: string): Promise<string[]> =>
      of(await checkText(text(rate)), 'rate-mismatch').map((v) => `${v.status} ${v.stated!.text}`);
    expect(await found('2.50%')).toEqual(['pass 2.50%']);
    expect(await found('2.05%')).toEqual(['fail 2.05%']);
  });

  it('no reduction of a budget by what is left of it', async () => {
    const text = '项目年初预算512万元，年中相应调减运维经费18.00万元，全年预算数494.00万元，调减幅度3.52%。';
    expect((await rates(text)).filter((line) => line.startsWith('fail'))).toEqual([]);
  });
});
