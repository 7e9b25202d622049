// Shares of one whole, with amounts and without.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SLIPS: Slip[] = [
  [
    '财政拨款占68.5%，事业收入占21.3%，其他收入占10.2%。',
    '21.3%',
    '23.1%',
    'share-mismatch',
    '其他收入占比 10.2% → 8.4%',
  ],
  [
    '人员经费620.00万元，占62.0%；公用经费180.00万元，占18.0%；项目支出200.00万元，占20.0%。',
    '18.0%',
    '28.0%',
    'share-mismatch',
    '公用经费占 28.0% → 18.0%',
  ],
  [
    '基本支出占比为74.6%，项目支出占比为25.4%。',
    '25.4%',
    '35.4%',
    'share-mismatch',
    '项目支出占比 35.4% → 25.4%',
  ],
  [
    '基本支出528.57万元，占本年支出的13.80%；项目支出3300.74万元，占本年支出的86.20%。',
    '13.80%',
    '18.30%',
    'share-mismatch',
    '基本支出占本年支出 18.30% → 13.80%',
  ],
];

const SILENT = [
  // where 本年支出 stands nowhere, it is not 项目支出
  '基本支出528.57万元，占本年支出的13.80%。项目支出3300.74万元，占86.20%。',
  '党员占62.5%，女性占40.2%，本科以上学历占88.0%。',
  '其中工业占45.2%，农业占12.1%。',
];

describe('shares of a whole', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
