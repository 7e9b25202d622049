// What was gained or lost, told behind its rate: 增长15.4%，增收2.5亿元; 同比减952万元，减幅1.5%.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const GAINED = '截至9月底，全市财政总收入完成286415万元，较上年同期增长12.48%，增收31778万元。';
const LOST = '前三季度非税收入48260万元，同比下降9.35%，减收4978万元。';
const MORE_SPENT = '一般公共预算支出512846万元，比上年增长7.62%，增支36312万元。';
const RATE_FIRST = '门诊收入3862.40万元，同比增幅14.26%，增加482.04万元。';
const SHORT = '全县累计完成税收42375万元，同比减863万元，减幅2.00%。';
const SHORT_GAIN = '利用外资8642万元，比上年增524万元，增幅6.45%。';
const MEASURED = '学费收入2846.35万元，较2022年的2610.48万元增长9.04%，增收235.87万元。';

const SLIPS: Slip[] = [
  [GAINED, '12.48%', '14.28%', 'change-mismatch', '全市财政总收入完成较上年同期增长 14.28% → 12.48%'],
  [LOST, '9.35%', '9.53%', 'change-mismatch', '前三季度非税收入同比下降 9.53% → 9.35%'],
  [MORE_SPENT, '7.62%', '7.26%', 'change-mismatch', '一般公共预算支出比上年增长 7.26% → 7.62%'],
  [RATE_FIRST, '14.26%', '16.24%', 'change-mismatch', '门诊收入同比增幅 16.24% → 14.26%'],
  [SHORT, '2.00%', '2.60%', 'change-mismatch', '全县累计完成税收减幅 2.60% → 2.00%'],
  [SHORT_GAIN, '6.45%', '6.54%', 'change-mismatch', '利用外资增幅 6.54% → 6.45%'],
  [MEASURED, '235.87', '253.87', 'change-mismatch', '学费收入增收 253.87万元 → 235.87万元'],
];

// 4.48% printed as 5%: rounded up, though 2348 of another figure of the list would give 5%
const ROUNDED =
  '教育支出完成50244万元，同比增加6097万元，增长14%；社会保障支出完成54730万元，同比增加2348万元，增长5%。';

describe('what was gained, behind its rate', () => {
  it('is of the figure before it, rounded up or not', async () => {
    expect(await said('rate-rounding', ROUNDED)).toEqual(['fail 社会保障支出完成增长 5% → 4.48%']);
  });

  itFindsSlips(SLIPS);
  itIsSilentOn([
    // gains of two things are no one figure
    '财政收入286415万元，较上年同期增长12.48%，增收31778万元。其中税收收入102334万元，较上年同期增长3.21%，增收3183万元。',
    '带动农户126户，户均增收3200元，增收总额40.32万元。',
    '办理减税降费2846万元，增支因素较多，增支1260万元。',
    // the next thing grew by its own amount
    '药品收入增长5.20%，耗材收入增加182.60万元。',
    // other taxes are no base of a rate against the year before
    '增值税1388万元，同比下降0.3%；个人所得税525万元，增长15.9%；城市维护建设税581万元，增长10.8%。',
    '公车运行维护费46.12万元，较上年下降21%；三公经费58.34万元。',
  ]);
});
