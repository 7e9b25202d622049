// How checks call the figures of a sentence: by their own words, or by what they go on about.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

/** The sentence, the printed figure that is checked, and the formula that says what it is of. */
const NAMED: [string, string, string][] = [
  ['水库蓄水率由82.4%提高到87.9%，提高5.5个百分点。', '5.5个百分点', '水库蓄水率提高到 − 水库蓄水率由'],
  ['公务接待费4.20万元，比上年的5.10万元减少0.90万元。', '0.90万元', '公务接待费（上年） − 公务接待费'],
  [
    '自评得分91分，其中：决策（20分）得18分，过程（30分）得27分，产出（50分）得46分。',
    '91分',
    '决策 + 过程 + 产出',
  ],
  ['对240家企业进行走访，满意228家，满意率95.0%。', '95.0%', '满意 ÷ 企业 × 100%'],
  [
    '其他收入12.50万元。2023年收入总计812.50万元，支出总计760.00万元，年末结余52.50万元。',
    '52.50万元',
    '2023年收入总计 − 支出总计',
  ],
  [
    '核定编制60名，实有57名，空编3名。全年预算500.00万元，支出480.00万元，完成预算的96.00%。',
    '96.00%',
    '支出 ÷ 全年预算 × 100%',
  ],
];

describe('the names of figures', () => {
  it.each(NAMED)('%s %s', async (text, stated, formula) => {
    const { verdicts } = await checkText(text);
    const own = verdicts.filter((v) => v.stated?.text === stated && v.formula !== null);
    expect(own.map((v) => v.formula)).toContain(formula);
  });
});
