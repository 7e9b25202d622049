// Reports of one file that contradict one another.
import { contradictions } from '../report/cross.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'cross-report-conflict',
  severity: 'error',
  title: { zh: '同一文件中各报告相互矛盾', en: 'Reports of one file that contradict one another' },
  why: {
    zh: '部门决算、部门整体自评和各项目自评说的是同一个单位：同一数据应当一致，部门称预算未调整则项目不应有追加，项目支出之和不应超过部门项目支出。口径可能不同的只作提示。',
    en: 'Final accounts, the department’s evaluation and its projects speak of one unit: what they both state must agree, no project can have had its budget raised where the department says none was, and the projects together cannot spend more than the department spent on projects. Where the scope may differ it is a warning.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: `# 2023年度某市档案馆部门决算

2023年“三公”经费支出决算为6.50万元，比2022年减少1.20万元。

# 2023年度某市档案馆部门整体支出绩效自评报告

2023年“三公”经费支出6.50万元，比2022年减少1.20万元。`,
    fails: `# 2023年度某市档案馆部门决算

2023年“三公”经费支出决算为6.50万元，比2022年减少1.20万元。

# 2023年度某市档案馆部门整体支出绩效自评报告

2023年“三公”经费支出8.50万元，比2022年减少1.20万元。`,
  },
  check: (report, context) => contradictions(report, context.reports),
});
