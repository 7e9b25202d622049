// Figures told of several things alike, with what they come to before them, behind them or as the last of them.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const HEAD = '2023年度白河县某项目支出绩效自评报告\n\n';
const COUNTIES = `${HEAD}全年开展培训3996人次，取得证书3692人。\n\n分县区看，东河县培训1428人、取证1336人；西河县培训1203人、取证1112人；南河县培训1365人、取证1244人。\n`;
const QUARTERS = `${HEAD}全年受理工单1650件，按时办结1641件，办结率99.45%。\n\n一至四季度分别受理386件、412件、455件、397件，按时办结384件、411件、450件、396件。\n`;
const PAID = `${HEAD}全年支出825.36万元。四个季度分别发放198.32万元、204.87万元、209.46万元、212.71万元。\n`;
const VILLAGES = `${HEAD}沿线桐岭镇9个村1.92万人、石桥镇8个村1.57万人、白沙镇6个村1.37万人受益，共涉及23个行政村、4.86万人。\n`;
const LAST = `${HEAD}东山镇计划1250亩、完成1236亩，西山镇计划980亩、完成968亩，南山镇计划1470亩、完成1412亩，全县计划3700亩、完成3616亩。\n`;
const HALVES = `${HEAD}上半年检查企业412家、发现隐患836处，下半年检查企业387家、发现隐患715处，全年检查企业799家、发现隐患1551处。\n`;
const LOTS = `${HEAD}一标段送审3520.46万元，审定3397.35万元，核减123.11万元；二标段送审3318.46万元，审定3197.62万元，核减120.84万元。两个标段合计送审6838.92万元，审定6594.97万元，核减243.95万元。\n`;

describe('things told alike', () => {
  itFindsSlips([
    [COUNTIES, '取证1112人', '取证1121人', 'total-mismatch', '取得证书 3692人 → 3701人'],
    [COUNTIES, '培训3996人次', '培训3969人次', 'total-mismatch', '全年开展培训 3969人次 → 3996人次'],
    [QUARTERS, '455件', '485件', 'total-mismatch', '全年受理工单 1650件 → 1680件'],
    [QUARTERS, '396件', '369件', 'total-mismatch', '按时办结 1641件 → 1614件'],
    [PAID, '209.46', '290.46', 'total-mismatch', '全年支出 825.36万元 → 906.36万元'],
    [VILLAGES, '1.57万', '1.75万', 'total-mismatch', '行政村、 4.86万人 → 5.04万人'],
    [LAST, '完成968亩', '完成986亩', 'total-mismatch', '全县计划完成 3616亩 → 3634亩'],
    [HALVES, '隐患715处', '隐患751处', 'total-mismatch', '发现隐患 1551处 → 1587处'],
    [LOTS, '审定6594.97', '审定6549.97', 'total-mismatch', '审定 6549.97万元 → 6594.97万元'],
  ] satisfies Slip[]);
  itIsSilentOn([
    // some of them only
    `${HEAD}全年开展培训5248人次，取得证书4842人。培训较多的东河县培训1428人、取证1336人，西河县培训1203人、取证1112人。\n`,
    `${HEAD}全县计划3700亩、完成3616亩，其中东山镇计划1250亩、完成1236亩，西山镇计划980亩、完成968亩。\n`,
    // who is served in both halves is one of them
    `${HEAD}上半年服务老人412人、支出83.60万元，下半年服务老人420人、支出71.50万元，全年服务老人436人、支出155.10万元。\n`,
    // this year's and last year's
    `${HEAD}2022年检查企业412家、发现隐患836处，2023年检查企业387家、发现隐患715处，三年累计检查企业1199家、发现隐患2551处。\n`,
    // means of the things told
    `${HEAD}东校每班45人、每师12人，西校每班43人、每师13人，南校每班47人、每师14人，平均每班45人、每师13人。\n`,
  ]);
});
