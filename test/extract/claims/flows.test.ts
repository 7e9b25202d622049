// What was there, what came and went, what is there now, and what is missing.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../helpers/slips.js';

const SLIPS: Slip[] = [
  ['年初在册企业320家，年内新增45家，注销18家，净增27家，年末在册347家。', '净增27', '净增37', 'balance-mismatch', '净增 37家 → 27家'],
  ['年初在册企业320家，年内新增45家，注销18家，净增27家，年末在册347家。', '年末在册347', '年末在册374', 'balance-mismatch', '年末在册 374家 → 347家'],
  ['资金需求1,200.00万元，实际到位950.00万元，资金缺口250.00万元。', '缺口250.00', '缺口350.00', 'balance-mismatch', '资金缺口 350.00万元 → 250.00万元'],
  ['计划采购额80.00万元，实际采购额76.40万元，差额3.60万元。', '3.60', '6.30', 'balance-mismatch', '差额 6.30万元 → 3.60万元'],
]; // prettier-ignore

const SILENT = [
  '年初库存物资120件，年内领用45件，报损2件，补充后年末库存150件。',
  '全年新增就业1,200人，其中失业再就业300人，年末登记失业率2.3%。',
];

describe('stocks and flows', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
