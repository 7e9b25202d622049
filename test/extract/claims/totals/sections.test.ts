// A total whose parts are numbered sections or lines below it.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SECTIONS = `一、收入情况

全年实现收入286.45万元。收入分类情况如下：

1.捐赠收入

本年度接受捐赠42.36万元，占总收入的14.79%。

2.政府拨款收入

政府拨款225.94万元，均为公共预算收入。其中：本级资金195.94万元，上级补助30.00万元。

3.其他收入

其他收入18.15万元。

二、支出情况

全年支出262.18万元。`;
const LINES = `全年支出共计340.42万元。具体支出情况如下：

——按资金来源

1.公益资金支出104.43万元，占总支出的30.68%。

2.政府拨款支出220.43万元，占总支出的64.75%。

3.其他支出15.56万元，占总支出的4.57%。

——按资金用途

1.人道救助支出2.68万元。

2.助学支出84.58万元。`;
const SEEN =
  '全县一般公共预算收入94887.14万元，比上年增长3.8%。从收入构成看，税收收入89977.07万元，增长1.2%；非税收入4910.07万元，增长96.5%。';

const SLIPS: Slip[] = [
  [SECTIONS, '收入286.45', '收入268.45', 'total-mismatch', '全年实现收入 268.45万元 → 286.45万元'],
  [SECTIONS, '收入18.15', '收入18.75', 'total-mismatch', '全年实现收入 286.45万元 → 287.05万元'],
  [LINES, '共计340.42', '共计304.42', 'total-mismatch', '全年支出 304.42万元 → 340.42万元'],
  [SEEN, '4910.07', '4190.07', 'total-mismatch', '全县一般公共预算收入 94887.14万元 → 94167.14万元'],
];

describe('totals of sections', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    // a section without an amount
    SECTIONS.replace('其他收入18.15万元。', '其他收入主要是利息。'),
    // sections that tell of more than parts
    '2023年到位资金500.00万元，使用情况如下：\n\n1.资金到位情况\n\n到位资金500.00万元。\n\n2.资金支出情况\n\n支出412.36万元。\n\n3.资金结余情况\n\n结余87.64万元。',
    '全年实现收入286.45万元，主要情况如下：\n\n1.捐赠收入\n\n接受捐赠42.36万元。\n\n2.会费收入\n\n会费12.80万元。',
  ]);
});
