// Items that are hardly of the list they follow: in brackets, in a line of their own, planned, or the total once more.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const LINES =
  '项目支出181.91万元。\n\n- 学生资助82.30万元，其中：助学金61.30万元、寄宿生补助21.00万元；\n- 校园设备更新99.61万元。';
const LOTTERY =
  '项目预算505.00万元，其中：中央补助（含彩票公益金72万元）205.00万元，省级158.60万元，县级141.40万元。';
const AGAIN =
  '收入总计1031.37万元，其中：本年收入1010.02万元，年初结转21.35万元；支出总计1031.37万元，其中：本年支出1016.05万元，年末结转15.32万元。';

const SLIPS: Slip[] = [[LINES, '61.30', '63.10', 'total-mismatch', '学生资助 82.30万元 → 84.10万元']];

const SILENT = [
  LINES,
  LOTTERY,
  AGAIN,
  '基本支出1934.52万元，占总支出的58.86%。人员经费1702.88万元，占基本支出的88.03%；公用经费231.64万元，占基本支出的11.97%，公用经费预算240.00万元，控制率96.52%。',
  '共调查500人，满意459人。其中：东河区调查220人、满意202人，西岭县调查280人、满意257人。',
];

describe('lists without what is no item', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
