// Budgets that were added to and cut over the year, and what that came to on balance.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TWICE =
  '2023年年初批复预算3215.40万元，其中基本支出2104.30万元、项目支出1111.10万元。年中因增人增资追加基本支出86.25万元，因抢险任务增加项目支出142.60万元，同时财政收回项目资金37.45万元（增减相抵后净增191.40万元），全年预算数为3406.80万元。';
const JOINED =
  '年初预算1865.20万元；年中追加人员经费64.35万元、防汛物资购置等项目218.70万元，年底收回项目指标42.15万元，调整后全年预算2106.10万元（基本支出1204.60万元、项目支出901.50万元），较年初增加240.90万元。';
const ALONE = JOINED.replace('，较年初增加240.90万元', '');
const REASONS =
  '年初预算968.40万元，年中净调增57.20万元，全年预算1025.60万元。调整原因：馆本部、东分馆、西分馆因免费开放补助分别调增42.60万元、18.35万元和11.75万元，流动图书车因停驶调减15.50万元。';
const SOURCED =
  '年初预算720.00万元，8月追加45.00万元，全年预算765.00万元，其中省级补助465.00万元、市级补助100.00万元、县级配套200.00万元。';

const SLIPS: Slip[] = [
  [
    TWICE.replace(/（增减[^）]*）/, ''),
    '基本支出86.25',
    '基本支出96.25',
    'balance-mismatch',
    '同时财政收回项目全年预算数 3406.80万元 → 3416.80万元',
  ],
  [TWICE, '净增191.40', '净增194.40', 'balance-mismatch', '增减相抵后净增 194.40万元 → 191.40万元'],
  [ALONE, '218.70万元', '281.70万元', 'balance-mismatch', '调整后全年预算 2106.10万元 → 2169.10万元'],
  [ALONE, '经费64.35万元', '经费64.35元', 'balance-mismatch', '调整后全年预算 2106.10万元 → 2041.76万元'],
  [JOINED, '较年初增加240.90', '较年初增加204.90', 'balance-mismatch', '较年初增加 204.90万元 → 240.90万元'],
  [REASONS, '、18.35', '、13.85', 'balance-mismatch', '年中净调增 57.20万元 → 52.70万元'],
  [REASONS, '调减15.50', '调减18.50', 'balance-mismatch', '年中净调增 57.20万元 → 54.20万元'],
  [
    '项目年初预算426万元，年中核增38万元，压减12万元，年末预算452万元。',
    '核增38',
    '核增83',
    'balance-mismatch',
    '核增年末预算 452万元 → 497万元',
  ],
  [
    '批复预算5126.30万元，全年追加三次，分别追加120.40万元、86.25万元和44.15万元，调整后预算5377.10万元。',
    '86.25',
    '68.25',
    'balance-mismatch',
    '追加三次调整后预算 5377.10万元 → 5359.10万元',
  ],
];

const SILENT = [
  // what else was added is not told, or is told for a part only
  '年初预算3215.40万元，其中项目支出1111.10万元。年中主要追加防汛资金142.60万元，全年预算数为3406.80万元。',
  '年初预算820.00万元，全年预算905.00万元，其中追加人员经费46.20万元。',
  // against another year
  '2023年预算906.40万元，比上年增加84.20万元，其中人员经费增加52.10万元、公用经费增加32.10万元。',
  // what was taken back belongs to earlier years
  '年初预算640.00万元，年中未作调整，全年预算640.00万元。收回以前年度结余28.60万元。',
  '全年预算1206.50万元，支出1180.40万元，年末收回结余指标26.10万元。',
];

describe('adjusted budgets', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);

  it('holds the budget of January against the sum though the sources make it, too', async () => {
    expect(await said('balance-mismatch', SOURCED)).toEqual([]);
    expect(await said('balance-mismatch', SOURCED.replace('720.00', '270.00'))).toContain(
      'fail 全年预算 765.00万元 → 315.00万元',
    );
  });
});
