// Figures told in one go: quarters, rates of the parts of a score, sums of people by unit, funds that all arrived.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../helpers/slips.js';

const QUARTERS =
  '2023年共支出5812.46万元，比上年增长6.12%。各季度支出分别为1402.18万元、1436.72万元、1468.35万元和1505.21万元，上半年累计支出2838.90万元，占全年支出的48.84%。';
const PEOPLE = `2023年度某市文化局部门整体支出绩效自评报告

一、人员情况

| 单位 | 编制数（名） | 在职人数（人） | 退休人数（人） |
|---|---|---|---|
| 局机关 | 35 | 31 | 24 |
| 市图书馆 | 37 | 36 | 16 |
| 市文化馆 | 29 | 27 | 12 |
| 合计 | 101 | 94 | 52 |
`;
const PEOPLE_100 = PEOPLE.replace('| 101 | 94 |', '| 131 | 124 |').replace(
  '| 29 | 27 | 12 |',
  '| 59 | 57 | 12 |',
);
const MONTHLY = '月均保障特困人员1482人，其中城市62人、农村1420人。';
const ARRIVED =
  '中央资金5105.00万元、市级资金380.00万元全部到位。全年支出5346.06万元。其中，中央资金支出4973.66万元，执行率97.43%；市级资金支出372.40万元，执行率98.00%。';

const SLIPS: Slip[] = [
  [QUARTERS, '1436.72', '1463.72', 'total-mismatch', '2023年共支出 5812.46万元 → 5839.46万元'],
  [PEOPLE_100, '| 36 |', '| 39 |', 'total-mismatch', '合计在职人数 124 → 127'],
  [MONTHLY, '其中城市62', '其中城市26', 'total-mismatch', '月均保障特困人员 1482人 → 1446人'],
  [ARRIVED, '97.43%', '94.73%', 'rate-mismatch', '执行率 94.73% → 97.43%'],
];

const SILENT = [
  QUARTERS,
  // those who came to several of them are counted once
  PEOPLE_100.replace(/编制数（名）|退休人数（人）/g, '场次').replace('| 124 |', '| 118 |'),
  '2023年月均保障城市低保1420人、月人均补差468元。',
  '到位资金2930.00万元，其中中央1500.00万元、省级1250.00万元均足额到位，县级到位180.00万元。实际支付2688.48万元，账面结余241.52万元。',
];

describe('figures told together', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
