// The text of perfcheck.config.yaml as init writes it: every entry commented out, with its default or an example.
import type { Language } from './index.js';

/** What of a profile the text shows. */
interface Shown {
  id: string;
  title: string;
  grades: { names: string[]; from: string }[];
  overachievementLimit: string;
  execution: { explainBelow: string };
}

/** The commented file in one language; it sets nothing until lines are uncommented. */
export function configTemplate(
  language: Language,
  { profiles, base }: { profiles: Shown[]; base: Shown },
): string {
  const zh = language === 'zh';
  const list = profiles.map(({ id, title }) => `#   ${id.padEnd(24)}${title}`).join('\n');
  const grades = base.grades
    .map(({ names, from }) => `#   - { names: [${names.join(', ')}], from: ${from} }`)
    .join('\n');
  return `# ${zh ? 'perfcheck 的配置。去掉行首的 # 即生效；命令行上的选项优先于这里。' : 'perfcheck configuration. Take away the # before a line to use it; flags come before this file.'}

# ${zh ? '规程：不写则按每份报告的表式自动识别。可选：' : 'The profile; left out, each report’s own is recognised by its form. Known:'}
${list}
# profile: ${base.id}

# ${zh ? '自己的规程文件（可从条文抄写指标、公式和评分标准），与自带的一起参与识别：' : 'Profile files of your own, recognised along with those above:'}
# profiles: [./our-county.yaml]

# ${zh ? '在某一规程的基础上，改动下面各项（与 profile 二选一）：' : 'The profile that the entries below build upon (instead of profile):'}
# extends: ${base.id}

# ${zh ? '等级：名称和最低分（按满分100折算）' : 'Grades: their names and lowest scores (of 100)'}
# grades:
${grades}

# ${zh ? '实际完成值超过指标值多少倍，须说明原因' : 'An actual value above this multiple of its target needs a reason'}
# overachievementLimit: ${base.overachievementLimit}

# ${zh ? '预算执行率低于多少，须说明原因' : 'Execution below this share needs a reason'}
# explainExecutionBelow: ${base.execution.explainBelow}

# ${zh ? '报告没有写评分标准的指标，按这里的标准核对得分' : 'Criteria for indicators whose own the report does not print'}
# indicators:
#   - name: 公用经费控制率
#     criterion: 为100%的计2分，每超过1个百分点扣0.1分，扣完为止

# ${zh ? '只用或不用某些规则（全部规则：perfcheck rules）' : 'Use only some rules, or leave some out (perfcheck rules lists them)'}
# only: [rate-mismatch, total-mismatch]
# ignore: [section-numbering]

# ${zh ? '改变规则的级别：error、warning、info，或 off 不用' : 'Severities of rules: error, warning, info, or off'}
# severities:
#   target-exceeded: info
#   placeholder-text: error

# ${zh ? '哪一级的发现使退出状态为 1：error、warning、info、never' : 'Findings of this severity make the exit status 1: error, warning, info, never'}
# failOn: error

# ${zh ? '只显示这一级及以上（不影响 JSON 和退出状态）' : 'Show only this severity and above (JSON and exit status stay the same)'}
# minSeverity: info

# ${zh ? '语言：zh 或 en' : 'Language: zh or en'}
# lang: ${language}
`;
}
