// Targets against actual values, at their bounds.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { scored, targets } from '../helpers/forms.js';

describe('target-missed', () => {
  it.each([
    ['met exactly', ['举办培训', '≥4期', '4期', '无'], []],
    ['one below', ['举办培训', '≥4期', '3期', '无'], ['fail 举办培训 3期 → ≥4期']],
    ['a strict bound not reached', ['投诉次数', '<3次', '3次', '无偏差'], ['fail 投诉次数 3次 → <3次']],
    ['a ceiling kept', ['人均费用', '≤550元/天', '550元/天', '无'], []],
    ['a ceiling broken', ['人均费用', '≤550元/天', '560元/天', '无'], ['fail 人均费用 560元/天 → ≤550元/天']],
    ['no operator: a rate is a floor', ['群众满意度', '80%', '90%', '无'], []],
    ['no operator: cost is a ceiling', ['项目成本', '25万元', '16.81万元', '无'], []],
    ['no operator: cost above', ['项目成本', '25万元', '26万元', '无'], ['fail 项目成本 26万元 → ≤25万元']],
    ['a printed = below', ['订阅种类数量', '=4种', '3种', '无'], ['fail 订阅种类数量 3种 → =4种']],
    ['a printed = above is over-fulfilled', ['订阅种类数量', '=4种', '5种', '无'], []],
    [
      'words for the comparison',
      ['职能部门满意度', '不低于80%', '78%', '无'],
      ['fail 职能部门满意度 78% → ≥80%'],
    ],
    ['another unit', ['审查资金', '≥50亿元', '490000万元', '无'], ['fail 审查资金 490000万元 → ≥50亿元']],
    ['about 850 clearly above', ['参会人数', '≥600人', '约850人', '无'], []],
    ['about 610 too near to say', ['参会人数', '≥600人', '约610人', '无'], ['undetermined 参会人数 约610人']],
    ['about as a target', ['订阅报刊份数', '约29份', '30份', '无'], []],
    ['units that cannot be compared', ['培训时长', '≥2天', '20学时', '无'], ['undetermined 培训时长 20学时']],
    ['a reason of its own', ['举办培训', '≥4期', '3期', '场地维修，一期改在次年举办'], []],
    ['0 is a value', ['举办培训', '≥4期', '0期', '无'], ['fail 举办培训 0期 → ≥4期']],
    ['full-width digits', ['举办培训', '≥４期', '３期', '无'], ['fail 举办培训 ３期 → ≥４期']],
    ['per mille, below one', ['森林火灾受害率（‰）', '≤0.9', '0.31', '无'], []],
    [
      'per mille, above',
      ['森林火灾受害率（‰）', '≤0.9', '0.93', '无'],
      ['fail 森林火灾受害率（‰） 0.93 → ≤0.9'],
    ],
    ['percent, below one', ['事故率（%）', '≤0.5', '0.31', '无'], []],
    ['percent, above', ['事故率（%）', '≤0.5', '0.62', '无'], ['fail 事故率（%） 0.62 → ≤0.5']],
    ['a share for percent', ['抽检合格率（%）', '≥90', '0.95', '无'], []],
    ['a range held', ['每次参会代表', '3—5名', '4名', '无'], []],
  ] as [string, [string, string, string, string], string[]][])('%s', async (_, row, expected) => {
    expect(await said('target-missed', targets(row))).toEqual(expected);
  });

  it('fails full marks for a missed target, whatever the deviation column says', async () => {
    const text = scored(
      ['举办培训', '≥4期', '3期', '60', '60', '人员不足'],
      ['参训人次', '≥80人次', '85人次', '40', '40', ''],
    );
    expect(await said('target-missed', text)).toEqual(['fail 举办培训 3期 → ≥4期']);
  });

  it('takes the unit of the target for a bare actual value', async () => {
    expect(await said('target-missed', targets(['审查资金', '≥50亿元', '132.5', '无']), true)).toEqual([
      'pass 审查资金 132.5 → ≥50亿元',
    ]);
  });
});
