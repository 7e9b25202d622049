// Lists beside lists: where each of several leaves something out, and where the next total begins its own.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TWO_LISTS =
  '本年度总收入为43160.30元。其中：\n\n1、往年结余31573.40元；\n\n2、会员费收入5476.90元；\n\n3、行政补助6110.00元。\n\n本年度总支出为14863.80元。其中：\n\n1、活动支出7761.70元；\n\n2、慰问支出6800.00元；\n\n3、购置支出302.10元。';
const REST = '接受救灾捐款25.00万元，汇往灾区20.00万元，支付运费0.32万元，余款4.68万元用于灾后重建。';

const SLIPS: Slip[] = [
  [TWO_LISTS, '31573.40', '31753.40', 'total-mismatch', '本年度总收入 43160.30元 → 43340.30元'],
  [TWO_LISTS, '302.10', '320.10', 'total-mismatch', '本年度总支出 14863.80元 → 14881.80元'],
];

describe('lists of parts', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    REST,
    `争取省级救助金63.00万元。\n\n${REST}`,
    // the income's parts are none of the spending's
    '本部门2024年度收入总计6188.40万元，其中：本年收入6137.18万元、使用非财政拨款结余0万元、年初结转和结余51.22万元；支出总计6188.40万元，其中：本年支出6188.40万元、结余分配0万元、年末结转和结余0万元。',
    // parts told to the unit
    '全年资助支出9872.69万元，其中：医疗项目8344万元，教育项目1528万元。',
    // each fund has some other income
    '养老保险收入21489.20万元，其中：保险费收入17554.30万元，财政补贴收入3038.40万元。工伤保险收入613.50万元，其中：保险费收入577.20万元，财政补贴收入10.70万元。居民医疗保险收入4399.00万元，其中：保险费收入816.00万元，财政补贴收入3523.00万元。',
  ]);
});
