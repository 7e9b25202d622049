// What is left or changed by numbered causes, and wholes that a list goes back to by name.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const LEFT =
  '年末结余19.40万元，一是报名人数少于预期，培训补贴结余12.60万元；二是教材改由县级统一印制，教材费结余6.80万元。';
const LESS =
  '全年预算比年初预算减少14.50万元，一是上年结转的设备款5.50万元纳入全年预算；二是信息化建设经费年中调减20.00万元。';
const MORE =
  '支出比上年增加36.20万元，主要原因：一是人员调资增加48.70万元。二是压减会议培训，减少12.50万元。';
const WITHIN =
  '全年支出860.40万元，其中：基本支出612.30万元，项目支出248.10万元。基本支出中，人员经费540.80万元，公用经费71.50万元。';
const BELOW =
  '六、基本支出决算情况\n\n本年度基本支出612.30万元。基本支出中：\n\n人员经费540.80万元，主要包括基本工资、津贴补贴等。\n\n公用经费71.50万元，主要包括办公费、水电费等。';
const PUBLIC =
  '“三公”经费预算12.00万元，全年实际支出9.60万元，控制率80.00%，其中公务用车运行维护费7.80万元、公务接待费1.80万元。';

const SLIPS: Slip[] = [
  [LEFT, '12.60', '16.20', 'total-mismatch', '年末结余 19.40万元 → 23.00万元'],
  [LEFT, '6.80', '68.0', 'total-mismatch', '年末结余 19.40万元 → 80.60万元'],
  [LESS, '14.50', '41.50', 'balance-mismatch', '全年预算比年初预算减少 41.50万元 → 14.50万元'],
  [LESS, '5.50', '55.0', 'balance-mismatch', '全年预算比年初预算减少 14.50万元 → -35.00万元'],
  [MORE, '48.70', '84.70', 'balance-mismatch', '支出比上年增加 36.20万元 → 72.20万元'],
  [WITHIN, '540.80', '504.80', 'total-mismatch', '基本支出 612.30万元 → 576.30万元'],
  [BELOW, '71.50', '715.0', 'total-mismatch', '本年度基本支出 612.30万元 → 1255.80万元'],
  [PUBLIC, '支出9.60', '支出96.0', 'total-mismatch', '“三公”经费全年实际支出 96.0万元 → 9.6万元'],
];

const SILENT = [
  LEFT,
  LESS,
  MORE,
  WITHIN,
  BELOW,
  PUBLIC,
  // some of the causes only
  '年末结余19.40万元，一是培训补贴结余8.60万元；二是部分合同跨年，质保金3.20万元未付。',
  '支出比上年增加36.20万元，一是人员调资；二是新增项目21.00万元；三是物价上涨。',
  '结余19.40万元。存在问题：一是支出进度慢，上半年支出21.00万元；二是有9.00万元未及时拨付。',
  '在培训项目中，线上培训12.00万元，线下培训30.00万元。',
];

describe('numbered causes', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
