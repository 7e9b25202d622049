// The two halves of the basic expenditure, told a sentence or a clause behind it.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const REST =
  '全年支出512.80万元。基本支出286.45万元，其余226.35万元为项目支出。人员经费251.20万元；公用经费35.25万元。';
const PLANNED =
  '基本支出3,264,518.40元。人员经费2,871,306.25元；日常公用经费393,212.15元，预算410,000.00元。';
const ABOVE = '基本支出768.30万元。\n\n人员经费702.15万元、公用经费66.15万元，均按月支付。';
const NAMED =
  '其中一般公共预算支出3186万元、政府性基金支出241.5万元。\n\n一般公共预算支出中，基本支出1742.6万元、项目支出1443.4万元。';

const SLIPS: Slip[] = [
  [REST, '251.20', '215.20', 'total-mismatch', '基本支出 286.45万元 → 250.45万元'],
  [REST, '35.25', '353.25', 'total-mismatch', '基本支出 286.45万元 → 604.45万元'],
  [PLANNED, '2,871,306.25', '2,178,306.25', 'total-mismatch', '基本支出 3,264,518.40元 → 2571518.40元'],
  [ABOVE, '702.15', '720.15', 'total-mismatch', '基本支出 768.30万元 → 786.30万元'],
  [NAMED, '1443.4', '1334.4', 'total-mismatch', '一般公共预算支出 3186万元 → 3077万元'],
];

describe('the basic expenditure and its two halves', () => {
  itFindsSlips(SLIPS);
});

describe('other halves', () => {
  itIsSilentOn([
    // a third kind
    '基本支出286.45万元。人员经费240.20万元、公用经费35.25万元、对个人和家庭的补助11.00万元。',
    // another figure between, a part of the two
    '基本支出286.45万元，县级机关198.60万元。人员经费170.20万元；公用经费28.40万元。',
    '一般公共预算支出3186.00万元。\n\n政府性基金支出中，基本支出12.60万元、项目支出143.40万元。',
    '一般公共预算支出3186.00万元。\n\n一般公共预算支出中，基本支出1742.60万元、项目支出891.27万元，其余为上缴支出。',
  ]);
});

describe('a sentence that names the form below', () => {
  it('keeps its own amounts', async () => {
    const text =
      '全年支出1743.60万元，其中基本支出742.60万元、项目支出1010.00万元，见下表（公开05表，单位：万元）：\n\n| 科目 | 决算数 |\n|---|---|\n| 支出合计 | 1743.60 |\n';
    expect(await said('total-mismatch', text)).toEqual(['fail 全年支出 1743.60万元 → 1752.60万元']);
  });
});
