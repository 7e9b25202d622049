// Counts in headings against those of their sections.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const text = (heading: string, body: string): string =>
  `# 青石县水利局2023年度部门决算\n\n## 一、部门概况\n\n负责全县水资源管理。\n\n## ${heading}\n\n${body}\n\n## 三、其他说明\n\n无。`;

describe('headings with a count', () => {
  it.each([
    [
      '二、重点项目（5项）',
      '泵站改造26.40万元、渠道清淤18.75万元，共2项45.15万元。',
      ['fail 重点项目 5项 → 2项'],
    ],
    ['二、重点项目（2项）', '泵站改造26.40万元、渠道清淤18.75万元，共2项45.15万元。', []],
    ['二、下属单位（共4家）', '全局下属单位共计3家，均已纳入。', []],
    ['二、重点项目（5项）', '泵站改造、渠道清淤等均已完成。', []],
    ['二、重点项目（5项）', '其中新建项目共2项。', []],
    [
      '二、下属单位（4家）',
      '泵站管理所、水文站、灌区中心，以上3家均为事业单位。',
      ['fail 下属单位 4家 → 3家'],
    ],
  ])('%s: %s', async (heading, body, expected) => {
    expect((await said('figure-conflict', text(heading, body))).filter((l) => l.startsWith('fail'))).toEqual(
      expected,
    );
  });

  it('takes the noun behind a count for its name', async () => {
    const cars = (count: string): string =>
      text('二、运营情况', `公司现有公交车辆186辆，从业402人。\n\n${count}辆公交车中新能源车132辆。`);
    expect(await said('figure-conflict', cars('168'))).toHaveLength(1);
    expect(await said('figure-conflict', cars('186'))).toEqual([]);
    expect(await said('figure-conflict', cars('45'))).toEqual([]);
  });
});
