// Lines in which cells run into one another, and sentences that only have many figures.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const remarks = async (text: string): Promise<number> => (await checkText(text)).remarks.length;

describe('a line full of figures', () => {
  it.each([
    [
      'is a sentence',
      '改造危桥5座共162.8延米，其中落马河桥32.4延米、石板沟桥28.6延米、清水桥45.2延米、双溪桥24.8延米、柳林桥31.8延米，平均每延米造价1.34万元。',
      0,
    ],
    [
      'is a form that lost its cells',
      '产出指标50数量指标修复塘坝≥14处14处2020质量指标验收合格率≥98%100%1515灌溉工程386.209.35%无满意度指标群众满意度≥90%94.2%1010',
      1,
    ],
  ])('%s', async (_, line, expected) => {
    expect(await remarks(`2024年度水利项目支出绩效自评报告\n\n${line}`)).toBe(expected);
  });
});
