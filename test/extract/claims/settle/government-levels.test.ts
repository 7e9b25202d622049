// 全市 beside 市级, 全国 beside 地方: figures of two levels of government are two, and what is left belongs to its level.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const BALANCE =
  '基金收入21489万元，比上年增长8.1%，其中：保险费收入17554万元；财政补贴收入3038万元。支出19117万元，比上年增长14.5%。本年收支结余2372万元，年末滚存结余28251万元。';
const SAME =
  '全市一般公共预算支出2296.60万元。\n\n二、支出情况\n\n全市一般公共预算支出2296.60万元，主要用于民生。';

const SLIPS: Slip[] = [
  [BALANCE, '结余2372', '结余2732', 'balance-mismatch', '本年收支结余 2732万元 → 2372万元'],
  [
    SAME,
    '支出2296.60万元，主',
    '支出2269.60万元，主',
    'figure-conflict',
    '一般公共预算财政拨款支出 = 全市一般公共预算支出 2296.60万元 → 2269.60万元',
  ],
];

describe('levels of government', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    '上半年全市一般公共预算支出2296.6亿元，同比增长2.5%。今年1至6月，市级一般公共预算支出638.8亿元，同比增长4.9%。',
    '全国一般公共预算支出190389亿元，同比增长6.2%。其中，中央一般公共预算本级支出25014亿元；地方一般公共预算支出165375亿元。',
    '2021年全县一般公共预算支出总计165720万元。其中，县级一般公共预算支出107922万元。',
    // what a part is left with follows from its own figures
    '债务转贷收入7661万元（其中：再融资一般债券收入3331万元），上解支出2927万元，收支相抵，累计结余6083万元（其中镇级结余904万元）。',
  ]);
});
