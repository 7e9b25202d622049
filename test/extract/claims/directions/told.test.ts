// Differences told with words that say which way they go: 少完成24张, 空编7人, 收大于支35.80万元.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

/** The sentence, with the word that is right and the one that is wrong; the words of comparison are each tried. */
const COMPARISONS: [string, string, string][] = [
  ['计划新增托位300个，实际新增324个，＿24个。', '多完成', '少完成'],
  ['改造水窖236座，目标240座，＿4座。', '差', '超'],
  ['计划修缮200间，实际修缮212间，＿计划12间。', '多于', '少于'],
  ['培训1180人次，较年度计划1200人次＿20人次。', '少培训', '多培训'],
  ['更换灯具884盏（目标850盏），＿目标34盏。', '超过', '少于'],
  ['发放补贴186人，应发190人，＿4人。', '漏发', '多发'],
  ['达标率92.4%，目标为95%，＿2.6个百分点。', '低', '超出'],
  ['在职人员143人，较编制150人＿7人。', '空编', '超编'],
  ['编制120人，在岗112人，＿8人。', '缺编', '超编'],
  ['核定床位300张，实际开放280张，＿20张。', '空置', '超员'],
  ['水费收入639万元，运行成本712万元，＿73万元。', '缺口', '结余'],
  ['收入合计2040.50万元，支出合计2076.30万元，＿35.80万元。', '支大于收', '收大于支'],
  ['概算投资3200万元，实际投资3086万元，＿概算114万元。', '低于', '超'],
  ['五个项目全年预算809.00万元，决算795.42万元，预算＿决算13.58万元。', '大于', '小于'],
  ['东镇支出412.30万元、西镇支出231.70万元。东镇支出＿西镇支出180.60万元。', '大于', '小于'],
  ['合同工期180天，实际工期165天，＿15天。', '提前', '延误'],
];

const CHANGES: [string, string, string][] = [
  ['收入侧，当年拨款3318.40万元。本年收入比2021年度（3206.10万元）＿112.30万元。', '多', '少'],
  ['接待费支出28.20万元，比上年32.05万元＿3.85万元。', '少支', '多支'],
  ['会议费开支12.40万元，比2022年的10.80万元＿1.60万元。', '多开支', '少开支'],
  ['上年收治病人312例，本年收治298例，＿14例。', '少收', '多收'],
  ['2023年决算270.00万元，＿上年20.00万元（上年290.00万元）。', '低于', '高于'],
];

const failing = async (rule: 'comparison-mismatch' | 'change-mismatch', text: string): Promise<number> =>
  (await said(rule, text)).filter((words) => words.startsWith('fail')).length;

describe.each([
  ['comparison-mismatch', COMPARISONS],
  ['change-mismatch', CHANGES],
] as const)('the direction of a difference: %s', (rule, cases) => {
  it.each(cases)('%s %s, not %s', async (text, right, wrong) => {
    expect(await failing(rule, text.replace('＿', right))).toBe(0);
    expect(await failing(rule, text.replace('＿', wrong))).toBe(1);
  });
});

describe('differences whose figures stand elsewhere', () => {
  it('takes the goal of that name', async () => {
    const text = (word: string): string => `
      二、绩效目标

      更换管网85公里，维修阀门64处。

      三、完成情况

      更换管网88.4公里，${word}目标3.4公里。`;
    expect(await failing('comparison-mismatch', text('超过'))).toBe(0);
    expect(await failing('comparison-mismatch', text('少于'))).toBe(1);
  });

  it('takes what the sentence speaks of', async () => {
    const text = (word: string): string =>
      `全年水费收入639万元。

      水费收入不足以覆盖成本，年运行成本712万元，${word}73万元。`;
    expect(await failing('comparison-mismatch', text('缺口'))).toBe(0);
    expect(await failing('comparison-mismatch', text('结余'))).toBe(1);
  });

  it('holds the difference of two named things against their figures', async () => {
    const text = (gap: string): string =>
      `各镇支出为：岭头镇412.30万元、柏溪镇376.85万元、云背乡231.70万元。支出最多的岭头镇比最少的云背乡多${gap}万元。`;
    expect(await said('comparison-mismatch', text('180.60'))).toEqual([]);
    expect(await said('comparison-mismatch', text('108.60'))).toEqual([
      'fail 岭头镇：较最少的云背乡多 108.60万元 → 180.60万元',
    ]);
  });
});

describe('what says no direction', () => {
  it.each([
    // of another measure, or a limit
    '计划培训300人，实际培训324人，多媒体教室24间。',
    '抽检300批次，合格324批次，超标24批次。',
    '目标240户，改造236户，投入超4万元。',
    // less is what is aimed at
    '平均用时15天，目标12天，差3天。',
    // more may be added up
    '年初预算300.00万元，调整后预算324.00万元，追加24.00万元。',
    '低于95%不足1个百分点，执行率为95%。',
    // the year before isn't said of either
    '支出412.30万元，专项支出231.70万元，同比减少180.60万元。',
  ])('%s', async (text) => {
    expect(await failing('comparison-mismatch', text)).toBe(0);
    expect(await failing('change-mismatch', text)).toBe(0);
  });
});
