// Paragraphs whose lines a converter has parted: line spacing printed as blank lines, words stretched to the edge.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

const SPACED = `
    一、收入支出决算总体情况
   本年度收入总计、支出总计均为 902.37 万元。与上年度的 810.27 万元

相比，收、支总计各增加 92.10 万元，增长 11.37%，主要是道路养护的上

级补助增加。年末编制 48 名，实有在职 41 人，其中行政 16 人、参公 28

人的补助由下级单位自行承担，年初预算合计 780.00 万元，支出决算合计

700.50 万元。

    二、支出决算情况
   本 年 支 出 881.82 万 元 。 其 中 ： 基 本 支 出 270.70 万 元 ， 占

30.70%；项目支出 611.12 万元，占 69.30%。
`;

describe('lines that blank lines keep apart', () => {
  it('are one paragraph where they stop in mid-sentence, without the blanks that have stretched them', async () => {
    expect(rendered(await documentOf(SPACED))).toEqual([
      '一、收入支出决算总体情况',
      '本年度收入总计、支出总计均为 902.37 万元。与上年度的 810.27 万元相比，收、支总计各增加 92.10 万元，增长 11.37%，主要是道路养护的上级补助增加。年末编制 48 名，实有在职 41 人，其中行政 16 人、参公 28人的补助由下级单位自行承担，年初预算合计 780.00 万元，支出决算合计700.50 万元。',
      '二、支出决算情况',
      '本年支出 881.82 万元。其中：基本支出 270.70 万元，占30.70%；项目支出 611.12 万元，占 69.30%。',
    ]);
  });

  it('are paragraphs where each ends its sentence, however wide', async () => {
    const lines = [
      '本单位按照要求开展了绩效自评工作，成立了由主要负责人任组长的工作组，逐项核对指标。',
      '年初预算安排项目资金一百二十万元，年中没有追加，全年共支出一百一十八万元，执行较好。',
      '项目实施后群众出行条件明显改善，沿线村组反映良好，养护单位按合同约定完成了全部任务。',
      '存在的问题主要是前期工作不够扎实，个别路段开工较晚，影响了资金的支付进度和使用效益。',
      '下一步将加强项目储备，提前做好勘察设计和招标准备，加快资金支付，提高资金使用的效益。',
      '以上情况属实，相关佐证材料已整理归档，接受财政部门和社会各界的监督检查，并及时改进。',
    ];
    expect(rendered(await documentOf(lines.join('\n\n')))).toEqual(lines);
  });

  it('keep the blanks an author has set in a line that nothing goes on with', async () => {
    expect(rendered(await documentOf('填报 单位 负责 人：张三'))).toEqual(['填报 单位 负责 人：张三']);
  });
});
