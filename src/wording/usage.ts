// Help and wrong usage: each line says what to do.

export const zhUsage = {
  'usage.no-input': '没有指定要检查的报告，例如：perfcheck score 报告.docx，或 perfcheck score 文件夹/',
  'usage.no-command': '没有指定命令，例如：perfcheck score 报告.docx；全部命令见 perfcheck --help',
  'usage.unknown-command':
    '没有“{value}”这个命令[[（是不是 {near}？）]]，检查报告请用：perfcheck score 报告.docx；全部命令见 perfcheck --help',
  'usage.unknown-option':
    '没有 {value} 这个选项[[（是不是 {near}？）]]，可用的选项见 perfcheck[[ {command}]] --help',
  'usage.option-without-value': '选项 {value} 后面缺少取值，用法见 --help',
  'usage.too-many-arguments': '参数太多，用法见 perfcheck[[ {command}]] --help',
  'usage.unknown-format': '没有“{value}”这种格式，可选：{allowed}',
  'usage.unknown-rule': '没有“{value}”这条规则，全部规则见 perfcheck rules',
  'usage.no-rule': '--only 和 --ignore 后面要写规则编号，全部规则见 perfcheck rules',
  'usage.no-rule-to-explain':
    '请写明要解释哪条规则，例如：perfcheck explain rate-mismatch；全部规则见 perfcheck rules',
  'usage.unknown-severity': '--min-severity 不能是“{value}”，可选：{allowed}',
  'usage.unknown-fail-on': '--fail-on 不能是“{value}”，可选：{allowed}',
  'usage.unknown-language': '--lang 不能是“{value}”，可选：zh, en',
  'usage.no-output-file': '“{value}”中缺少文件名，写法：-o 文件 或 -o json=文件',
  'usage.output-not-writable': '无法写入 {value}，请检查文件夹是否存在、是否有写入权限',
  'usage.internal': '程序内部出错，请把这条信息反馈给开发者：{value}',
  'usage.other': '用法有误：{value}；用法见 perfcheck --help',
  'help.title.usage': '用法：',
  'help.title.options': '选项：',
  'help.title.commands': '命令：',
  'help.title.arguments': '参数：',
  'help.program':
    '核对绩效自评报告和部门决算公开说明中的数字：读取 Word、PDF 和文本，重新计算每一处，列出不成立的。',
  'help.program.examples':
    '例子：\n' +
    '  perfcheck score 报告.docx              检查一份报告\n' +
    '  perfcheck score 文件夹/ --all          检查整个文件夹，核对无误的也列出\n' +
    '  perfcheck score 报告.pdf --format json 结果供程序使用\n' +
    '  perfcheck explain rate-mismatch        某条规则查什么、依据是什么\n\n' +
    '退出状态：0 没有发现；1 有达到 --fail-on 的发现；2 用法有误或有文件无法读取',
  'help.score': '检查报告：文件、文件夹、通配符，或用 - 从标准输入读取',
  'help.score.examples':
    '例子：\n' +
    '  perfcheck score 报告.docx\n' +
    '  perfcheck score 报告/ -o json=结果.json\n' +
    '  perfcheck score "2023/**/*.pdf" --fail-on warning\n' +
    '  perfcheck score 报告.docx --only rate-mismatch,total-mismatch\n' +
    '  cat 报告.txt | perfcheck score - --stdin-filename 报告.txt',
  'help.extract': '以 JSON 打印读到的记录：资金、指标、得分、科目和全部数字',
  'help.extract.examples': '例子：\n  perfcheck extract 报告.docx\n  perfcheck extract 报告.pdf --tables',
  'help.explain': '一条规则查什么、为什么、依据，以及成立和不成立的例子；或一条评分标准如何理解',
  'help.explain.examples':
    '例子：\n' +
    '  perfcheck explain rate-mismatch\n' +
    '  perfcheck explain --criterion "低于5%的计2分，每超过5个百分点扣1分，扣完为止" --weight 2 --value 12%',
  'help.rules': '列出全部规则：编号、级别、标题',
  'help.rules.examples': '例子：\n  perfcheck rules --format json',
  'help.format': '输出格式：{formats}（默认 pretty）',
  'help.format-json': '输出格式：json',
  'help.format-two': '输出格式：pretty、json（默认 pretty）',
  'help.format-rules': '输出格式：pretty、json、markdown（默认 pretty）',
  'help.output': '写入文件；可重复，写成 格式=文件 可一次写出多种',
  'help.only': '只用这些规则，用逗号分隔',
  'help.ignore': '不用这些规则，用逗号分隔',
  'help.config': '配置文件（默认为当前文件夹中的 perfcheck.config.yaml，有则用之）',
  'help.no-config': '不用配置文件',
  'help.profile': '按这一规程核对，不再自动识别：{profiles}，或一个 .yaml 文件',
  'help.init': '写出一份带说明的 perfcheck.config.yaml',
  'help.init.examples': '例子：\n  perfcheck init',
  'help.fail-on': '出现该级别的发现时退出状态为 1：error、warning、info、never（默认 error）',
  'help.min-severity': '只显示该级别及以上：error、warning、info（默认 info）',
  'help.all': '也显示核对无误的和无法判定的',
  'help.quiet': '只打印最后一行',
  'usage.jobs': '--jobs 后面应写 1 到 999 的整数，不能是“{value}”',
  'usage.timeout': '--timeout 后面应写秒数，如 60，不能是“{value}”',
  'help.jobs': '同时检查几份文件（默认按文件多少和处理器而定；结果与顺序不变）',
  'help.timeout': '一份文件最多用几秒，超过的记为无法读取（默认不限）',
  'help.stdin-filename': '标准输入的文件名',
  'help.no-progress': '不显示进度（进度只出现在终端的标准错误上）',
  'help.tables': '改为打印读到的表格，逐个单元格',
  'help.criterion': '评分标准的原文',
  'help.weight': '该项分值',
  'help.value': '完成值，如 12%',
  'help.lang': '语言：zh（默认）或 en',
  'help.no-color': '不用颜色（也可设 NO_COLOR）',
  'help.version': '打印版本号',
  'help.help': '打印这份帮助',
};

export const enUsage: Record<keyof typeof zhUsage, string> = {
  'usage.no-input':
    'nothing to check: name a report, as in perfcheck score report.docx or perfcheck score folder/',
  'usage.no-command': 'no command given, as in perfcheck score report.docx; perfcheck --help lists them',
  'usage.unknown-command':
    'there is no command “{value}”[[ (did you mean {near}?)]]. To check a report: perfcheck score report.docx; all commands: perfcheck --help',
  'usage.unknown-option':
    'there is no option {value}[[ (did you mean {near}?)]]; see perfcheck[[ {command}]] --help',
  'usage.option-without-value': 'option {value} needs a value; see --help',
  'usage.too-many-arguments': 'too many arguments; see perfcheck[[ {command}]] --help',
  'usage.unknown-format': 'there is no format “{value}”; choose one of {allowed}',
  'usage.unknown-rule': 'there is no rule “{value}”; perfcheck rules lists them',
  'usage.no-rule': '--only and --ignore need rule ids; perfcheck rules lists them',
  'usage.no-rule-to-explain':
    'say which rule, as in perfcheck explain rate-mismatch; perfcheck rules lists them',
  'usage.unknown-severity': '--min-severity cannot be “{value}”; choose one of {allowed}',
  'usage.unknown-fail-on': '--fail-on cannot be “{value}”; choose one of {allowed}',
  'usage.unknown-language': '--lang cannot be “{value}”; choose zh or en',
  'usage.no-output-file': 'no file name in “{value}”; write -o FILE or -o json=FILE',
  'usage.output-not-writable': 'cannot write {value}: check that its folder exists and may be written to',
  'usage.internal': 'an internal error; please report it: {value}',
  'usage.other': 'bad usage: {value}; see perfcheck --help',
  'help.title.usage': 'Usage:',
  'help.title.options': 'Options:',
  'help.title.commands': 'Commands:',
  'help.title.arguments': 'Arguments:',
  'help.program':
    'Checks the figures in Chinese budget-performance self-evaluation reports and final accounts: reads Word, PDF and text, recomputes every figure, lists what does not hold.',
  'help.program.examples':
    'Examples:\n' +
    '  perfcheck score report.docx              check one report\n' +
    '  perfcheck score folder/ --all            check a folder, and list what held, too\n' +
    '  perfcheck score report.pdf --format json results for a program\n' +
    '  perfcheck explain rate-mismatch          what a rule checks, and its basis\n\n' +
    'Exit status: 0 nothing found; 1 a finding reaches --fail-on; 2 bad usage, or a file could not be read',
  'help.score': 'check reports: files, folders, globs, or - for standard input',
  'help.score.examples':
    'Examples:\n' +
    '  perfcheck score report.docx\n' +
    '  perfcheck score reports/ -o json=results.json\n' +
    '  perfcheck score "2023/**/*.pdf" --fail-on warning\n' +
    '  perfcheck score report.docx --only rate-mismatch,total-mismatch\n' +
    '  cat report.txt | perfcheck score - --stdin-filename report.txt',
  'help.extract':
    'print the records that were read, as JSON: funds, indicators, scores, accounts, all figures',
  'help.extract.examples':
    'Examples:\n  perfcheck extract report.docx\n  perfcheck extract report.pdf --tables',
  'help.explain':
    'what a rule checks, why, its basis, and examples; or how a scoring criterion is understood',
  'help.explain.examples':
    'Examples:\n' +
    '  perfcheck explain rate-mismatch\n' +
    '  perfcheck explain --criterion "低于5%的计2分，每超过5个百分点扣1分，扣完为止" --weight 2 --value 12%',
  'help.rules': 'list every rule: id, severity, title',
  'help.rules.examples': 'Examples:\n  perfcheck rules --format json',
  'help.format': 'output format: {formats} (default pretty)',
  'help.format-json': 'output format: json',
  'help.format-two': 'output format: pretty or json (default pretty)',
  'help.format-rules': 'output format: pretty, json or markdown (default pretty)',
  'help.output': 'write to a file; repeatable, and FORMAT=FILE writes several formats in one run',
  'help.only': 'use only these rules, separated by commas',
  'help.ignore': 'leave these rules out, separated by commas',
  'help.config': 'configuration file (default: perfcheck.config.yaml in this folder, if there is one)',
  'help.no-config': 'use no configuration file',
  'help.profile': 'check by this profile instead of the one recognised: {profiles}, or a .yaml file',
  'help.init': 'write a commented perfcheck.config.yaml',
  'help.init.examples': 'Examples:\n  perfcheck init',
  'help.fail-on': 'exit with 1 on findings of this severity: error, warning, info, never (default error)',
  'help.min-severity': 'show only this severity and above: error, warning, info (default info)',
  'help.all': 'also show what held and what could not be decided',
  'help.quiet': 'print the last line only',
  'usage.jobs': '--jobs needs a whole number from 1 to 999, not “{value}”',
  'usage.timeout': '--timeout needs seconds, such as 60, not “{value}”',
  'help.jobs': 'files checked at a time (default: by their number and the processors; results stay the same)',
  'help.timeout': 'seconds that one file may take; one that takes longer is not read (default: no limit)',
  'help.stdin-filename': 'the name that standard input goes by',
  'help.no-progress': 'no progress line (there is one only where standard error is a terminal)',
  'help.tables': 'print instead the tables that were read, cell by cell',
  'help.criterion': 'the words of a scoring criterion',
  'help.weight': 'the points it is worth',
  'help.value': 'the value reached, such as 12%',
  'help.lang': 'language: zh (default) or en',
  'help.no-color': 'no colours (NO_COLOR does the same)',
  'help.version': 'print the version',
  'help.help': 'print this help',
};
