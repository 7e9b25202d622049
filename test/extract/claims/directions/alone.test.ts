// Words of comparison without a difference, superlatives of a list, words of punctuality, rates of a difference.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const failing = async (text: string): Promise<string[]> =>
  [...(await said('comparison-mismatch', text)), ...(await said('change-mismatch', text))].filter((words) =>
    words.startsWith('fail'),
  );

/** The sentence, with the words that are right and those that are wrong. */
const CASES: [string, string, string][] = [
  ['2022年支出86.40万元，2023年支出82.10万元，较上年＿。', '有所下降', '略有增加'],
  ['受理投诉2022年32件，2023年41件，＿。', '呈上升趋势', '呈下降趋势'],
  ['会议费2022年决算2.52万元，2023年决算2.52万元，与上年＿。', '持平', '相比有所增长'],
  ['计划完成300户，实际完成286户，＿年度任务。', '未完成', '超额完成'],
  ['计划完成300户，实际完成316户，＿年度目标。', '超额完成', '未完成'],
  ['计划举办讲座40场，实际举办36场，＿计划任务。', '未完成', '全面完成'],
  ['目标值为95%，实际满意度92.3%，＿预期目标。', '未达到', '达到'],
  ['预算安排50.00万元，实际支出53.20万元，＿。', '存在超支', '未超预算'],
  ['预算安排50.00万元，实际支出46.80万元，＿。', '略有结余', '存在超支'],
  ['编制150人，在职人员143人，＿。', '未超编', '超编运行'],
  ['各镇执行率分别为：东镇96.2%、西镇91.5%、北镇98.4%。执行率＿。', '最高的是北镇', '最高的是东镇'],
  ['各镇支出：岭头镇412.30万元、柏溪镇376.85万元、云背乡231.70万元，其中＿。', '云背乡最少', '柏溪镇最多'],
  ['计划2023年10月31日前完工，实际于2023年11月20日完工，＿。', '延期20天', '提前20天'],
  ['项目计划9月底完工，实际8月底完工，比计划＿。', '提前1个月', '推迟1个月'],
  ['合同约定2023年11月30日竣工，实际于12月15日竣工，＿。', '逾期交付', '按期竣工'],
  ['计划培训800人，实际培训860人，超计划＿。', '7.50%', '6.98%'],
  ['培训11880课时，目标11000课时，超出目标880课时，超出幅度＿。', '8.00%', '7.41%'],
  ['送教5060课时，少于目标440课时，低于目标幅度＿。', '8.00%', '8.70%'],
  ['平均供水时间由18小时延长到22小时，增加4小时，增幅＿。', '22.22%', '18.18%'],
];

describe('words that compare without a difference', () => {
  it.each(CASES)('%s %s, not %s', async (text, right, wrong) => {
    expect(await failing(text.replace('＿', right))).toEqual([]);
    expect(await failing(text.replace('＿', wrong))).toHaveLength(1);
  });

  it('takes both years from the row of that name', async () => {
    const text = (words: string): string => `
      | 项目 | 2023年预算 | 2023年决算 | 2022年决算 |
      |---|---|---|---|
      | 公务用车运行维护费 | 9.00 | 8.46 | 8.90 |
      | 公务接待费 | 3.00 | 2.52 | 2.52 |

      单位：万元。公务接待费${words}，接待21批126人。`;
    expect(await failing(text('与上年持平'))).toEqual([]);
    expect(await failing(text('比上年有所增长'))).toHaveLength(1);
  });
});

describe('look-alikes', () => {
  it.each([
    // of others, of a part, of another measure
    '建设南村原定2023年11月底完工，实际于12月26日完工，其余5个按期完工。',
    '各镇支出：东镇412.30万元、西镇376.85万元、北镇231.70万元。满意度最高的是北镇。',
    '计划培训300人，实际培训286人，经费控制在预算内。',
    '计划300户，实际286户；抽检100批次，超额完成年度任务。',
    // less is better
    '平均办理时间目标5天，实际3天，达到预期目标。',
    // by how much, and no goal
    '送教5060课时，少于目标440课时，未完成年度任务。',
    '送教5940课时，超过目标5500课时，超出幅度8.00%。',
    // three figures: which two is not said
    '计划300户，调整为280户，实际286户，未完成年度目标。',
    '2022年支出86.40万元，2023年支出82.10万元，其中专项40.00万元，较上年增长。',
    '计划提前介入，项目计划9月底完工，实际10月底完工。',
    // the end of a month is its last day
    '项目计划2023年11月30日完工，实际11月底完工，按期完工。',
    '项目计划2月底完工，实际2月28日完工，按期完工。',
    '项目计划2023年2月28日完工，实际2月底完工，按期完工。',
  ])('%s', async (text) => {
    expect(await failing(text)).toEqual([]);
  });
});
