// Over-achievement, at 1.3 times the target.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { table, targets } from '../helpers/forms.js';

describe('target-exceeded', () => {
  it.each([
    ['exactly 1.3 times', ['参训人数', '≥50人', '65人', '无'], []],
    ['one more', ['参训人数', '≥50人', '66人', '无'], ['fail 参训人数 66人 → ≥50人']],
    ['far more', ['监督计划', '≥5个', '55个', '无偏差'], ['fail 监督计划 55个 → ≥5个']],
    ['a reason in the row', ['监督计划', '≥5个', '55个', '年中新增专项监督任务'], []],
    ['a ceiling far below', ['会议成本', '≤100万元', '10万元', '无'], []],
    ['a target of zero', ['新增试点个数', '≥0个', '3个', '无'], []],
    ['about 66', ['参训人数', '≥50人', '约66人', '无'], []],
    ['no figure', ['培训效果', '良好', '良好', '无'], []],
  ] as [string, [string, string, string, string], string[]][])('%s', async (_, row, expected) => {
    expect(await said('target-exceeded', targets(row))).toEqual(expected);
  });

  it.each([
    ['新增专项监督2项', []],
    ['降幅大于预期，下年上调目标值', []],
    ['见附件3', ['fail 监督计划 7个 → ≥5个']],
  ])('takes a remark for a reason where the table asks for none: %s', async (remark, expected) => {
    const form = table(['三级指标', '目标值', '完成值', '备注'], ['监督计划', '≥5个', '7个', remark]);
    expect(await said('target-exceeded', form)).toEqual(expected);
  });
});
