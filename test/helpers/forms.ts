// Small forms for rule tests, as pipe tables.

/** A pipe table of the given rows; the first is the head. */
export function table(...rows: string[][]): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  lines.splice(1, 0, `|${'---|'.repeat(rows[0]!.length)}`);
  return lines.join('\n');
}

/** Target rows: 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析. */
export function targets(...rows: [string, string, string, string][]): string {
  return table(['三级指标', '年度指标值', '实际完成值', '偏差原因分析'], ...rows);
}

/** Scored rows: 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析. */
export function scored(...rows: string[][]): string {
  return table(['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'], ...rows);
}

/** Fund rows: 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 结转结余. */
export function funds(...rows: string[][]): string {
  return table(['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '结转结余'], ...rows);
}
