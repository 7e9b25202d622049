// A total against the sum of its parts, as sentences state them.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['holds', '本年收入合计120.50万元，其中：财政拨款收入100.20万元；其他收入20.30万元。', []],
  ['holds inside rounding', '本年收入合计120.51万元，其中：财政拨款收入100.20万元；其他收入20.30万元。', []],
  [
    'fails outside rounding',
    '本年收入合计120.53万元，其中：财政拨款收入100.20万元；其他收入20.30万元。',
    ['fail 本年收入合计 120.53万元 → 120.50万元'],
  ],
  ['38.7 beside 15.87 is 38.70', '共支出106.22万元，分别为15.87万元、12.96万元、38.7万元和38.7万元。', []],
  [
    'parts first',
    '采购设备12.5万元、软件3.2万元、服务4.1万元，共计20.8万元。',
    ['fail 共计 20.8万元 → 19.8万元'],
  ],
  [
    'parts in numbered paragraphs',
    '项目共支出30.00万元，其中：\n\n1.宣传支出12.00万元，用于印刷。\n\n2.培训支出15.00万元，用于讲课。\n\n3.差旅支出4.00万元，用于调研。',
    ['fail 项目共支出 30.00万元 → 31.00万元'],
  ],
  [
    'a part with parts of its own',
    '支出合计50万元，其中：基本支出30万元（其中人员经费20万元、公用经费10万元）；项目支出20万元。',
    [],
  ],
  ['counts', '共有车辆5辆，其中：领导用车1辆、应急用车2辆、其他用车3辆。', ['fail 共有车辆 5辆 → 6辆']],
  ['people in brackets', '实有人员48人（行政人员41人、工勤人员7人）。', []],
  ['a selection that falls short claims nothing', '全年支出106万元，主要用于培训13万元、印刷6万元等。', []],
  [
    'a list that may not be all stays open',
    '全年支出106万元，其中培训13万元，印刷6万元。',
    ['undetermined 全年支出 106万元'],
  ],
  [
    'districts are all there',
    '下达资金580万元，其中：东城区84万元、西江区88万元、南河区150万元、北山市248万元。',
    ['fail 下达资金 580万元 → 570万元'],
  ],
  ['a sum of different stages is none', '预算安排100万元，实际到位100万元，共支出95万元。', []],
  [
    'an approximate figure is not held to equality',
    '共支出约30万元，分别为10万元和21万元。',
    ['undetermined 共支出 约30万元'],
  ],
];

describe('total-mismatch in sentences', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('total-mismatch', text)).toEqual(expected);
  });

  it('names the slip', async () => {
    const [verdict] = of(
      await checkText('本年收入合计1205.0万元，其中：财政拨款收入100.20万元；其他收入20.30万元。'),
      'total-mismatch',
    );
    expect(verdict!.cause).toBe('shifted-decimal');
  });
});
