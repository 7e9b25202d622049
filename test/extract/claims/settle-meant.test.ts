// Which figures a sentence means: others beside them that give the stated one, or none where it is far off.
import { describe, expect, it } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../helpers/slips.js';
import { checkText } from '../../helpers/run.js';

describe('figures that follow from others than the last ones', () => {
  itIsSilentOn([
    // the change is of the whole spending, told before what is carried over
    '全年实际支出8,415.49万元，预算执行率93.50%，结转下年585.01万元。与上年7,210.30万元相比增加1,205.19万元，增幅16.71%。',
    // the whole changed, not the last of its parts
    '“三公”经费支出12.50万元，其中：公务用车运行维护费10.00万元，公务接待费2.50万元，比上年减少1.50万元，下降10.71%。',
    '受益人次达到182.6万人次，占全县接待量318.4万人次的57.3%；与上年同期165.2万人次相比，增长10.5%。',
    '全镇播种面积3.86万亩，其中早稻1.42万亩、中稻0.58万亩、晚稻1.55万亩、旱粮0.31万亩，完成下达任务3.80万亩的101.6%。',
    // 占 without a whole: of what the share before it is of
    '上半年支出2314.52万元，占调整后预算5214.60万元的44.39%；前三季度累计支出3698.74万元，占70.93%。',
    '公务接待费5.62万元，较上年的6.57万元减少0.95万元，下降14.46%，全年国内接待96批次703人次，人均79.9元。',
    // a standard of the year before, and a rate of beds
    '按常住人口48.62万人、人均89元的标准安排经费，共计4327.18万元，人均标准较上年的84元提高5元。',
    '财政资金预算6120.00万元，实际执行5874.36万元。全年病床使用率90.0%，较上年提高2.1个百分点。',
    // the rate is of what was added on balance
    '年初部门预算86425.30万元，年中追加9155.63万元、收回1362.18万元，净增加7793.45万元，预算调整率9.02%。',
    '收回问卷1,860份，其中“非常满意”1204份、“满意”545份、“一般”92份、“不满意”19份，非常满意率为64.7%。',
  ]);

  const SLIPS: Slip[] = [
    [
      '全年支出486.20万元，比上年的452.00万元增加34.20万元，增长7.57%，剩余12.30万元。',
      '7.57%',
      '7.75%',
      'change-mismatch',
      '全年支出增长 7.75% → 7.57%',
    ],
    // one figure of the list is wrong, though another list of the same total holds
    [
      '调整后预算485.60万元，其中：中央资金200.00万元、省级资金185.60万元、市级资金100.00万元。',
      '185.60',
      '158.60',
      'total-mismatch',
      '调整后预算 485.60万元 → 458.60万元',
    ],
  ];
  itFindsSlips(SLIPS);
});

describe('figures far from what the ones beside them give', () => {
  /** What the checks of figures say of a text, those aside that look at one figure alone. */
  const decided = async (text: string): Promise<string[]> =>
    (await checkText(text)).verdicts
      .filter((v) => /-(?:mismatch|conflict)$/.test(v.rule) && v.stated && v.status !== 'pass')
      .map((v) => `${v.status} ${v.stated!.text}`);

  it('are left open where no slip of the pen explains them', async () => {
    const text =
      '本年支出33.12万元。支出构成为：设备购置286.40万元、人才培养98.75万元、信息化建设152.63万元。';
    expect(await decided(text)).toEqual(['undetermined 33.12万元']);
  });

  it('leave a list to the total that it adds up to', async () => {
    const text =
      '项目资金支出611.38万元，剩余33.12万元。支出构成为：设备购置286.40万元、人才培养98.75万元、信息化建设152.63万元、学科建设73.60万元。';
    expect(await decided(text)).toEqual([]);
    expect(await decided(text.replace('98.75', '89.75'))).toEqual(['fail 611.38万元']);
  });
});
