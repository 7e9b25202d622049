// Rules on funds, indicators and scores.

export const zhTables = {
  'rate-out-of-range.fail': '“{subject}”写为{stated}，这类比率只能在0%到100%之间',
  'rate-out-of-range.pass': '“{subject}”{stated}在可能的范围内',
  'rate-out-of-range.overspent': '“{subject}”{stated}超过可用预算{budget}，预算数或执行数至少有一个需要核实',
  'weight-mismatch.fail': '“{subject}”写为{stated}，按{formula}为{expected}（{inputs}）',
  'weight-mismatch.pass': '“{subject}”{stated}与{formula}相符',
  'weight-mismatch.apart': '各项分值之和为{sum}，是否另有预算执行率或其他表的分值，报告未写明',
  'score-exceeds-weight.fail': '“{subject}”得分{stated}不在{expected}之内',
  'score-exceeds-weight.pass': '“{subject}”得分{stated}不超过分值',
  'score-total-mismatch.fail': '{subject}写为{stated}，{formula}为{expected}',
  'score-total-mismatch.pass': '{subject}{stated}等于{formula}',
  'score-exceeds-weight.scale': '多数得分高于各自的分值，两栏不像是同一分制，请核对得分是否为百分制后再折算',
  'score-total-mismatch.unreadable': '有的得分不是数字，无法加总[[：{rows}]]',
  'score-total-mismatch.apart':
    '各项得分之和为{sum}，总分多出的部分是否为另行计算的预算执行率得分，表中未列出',
  'score-total-mismatch.blank': '有指标未打分（{rows}），无法判断总分{stated}是否正确',
  'score-missing.fail': '“{subject}”有分值（{inputs}）而没有得分[[，按其评分标准应为{expected}]]',
  'score-missing.pass': '“{subject}”已打分',
  'score-missing.total': '全文没有写明自评总分',
  'score-missing.unsure': '得分表读取时有疑问，没有找到总分，请对照原文',
  'score-missing.total-follows': '没有写明自评总分，各项得分之和为{expected}',
  'score-unsupported.fail': '自评{stated}为满分，但执行（到位）只有预算的{rate}（{inputs}）',
  'score-unsupported.row': '“{subject}”得{stated}为满分，但资金{of}只有{rate}（{inputs}）',
  'score-unsupported.pass': '自评满分与资金执行情况不矛盾',
  'grade-mismatch.fail': '等级写为“{stated}”，总分{score}对应“{expected}”（{formula}）',
  'grade-mismatch.pass': '等级“{stated}”与总分相符',
  'grade-mismatch.no-score': '写有等级“{stated}”，但没有总分，无法核对',
  'grade-mismatch.unknown-grade': '等级“{grade}”不在所用的等级标准中，无法核对',
  'grade-mismatch.own-scale': '总分{score}对应等级“{grade}”取决于报告所用的等级标准，请对照该标准',
  'target-missed.no-deviation': '“{subject}”指标值为{target}，实际完成{stated}，未达到，却写无偏差',
  'target-missed.full-marks': '“{subject}”指标值为{target}，实际完成{stated}，未达到，却得满分',
  'target-missed.fail': '“{subject}”实际完成{stated}，未达到指标值',
  'target-missed.pass': '“{subject}”实际完成{stated}，指标值{expected}',
  'target-missed.open': '“{subject}”指标值“{target}”与实际完成{stated}无法直接比较（比较方向或单位不明）',
  'target-exceeded.fail':
    '“{subject}”指标值为{target}，实际完成{stated}，是指标值的{times}倍，未说明原因，指标值可能定得过低',
  'target-exceeded.pass': '“{subject}”实际完成{stated}远超指标值，已说明原因',
  'indicator-not-measurable.fail':
    '“{subject}”的指标值是数字（{target}），完成情况却只有文字“{actual}”，无法核对',
  'indicator-not-measurable.words-asked':
    '“{subject}”的指标值是文字（{target}），完成情况却是数字“{actual}”，无法核对',
  'indicator-not-measurable.rate-without-number': '“{subject}”是比率，指标值却是文字“{target}”，无法衡量',
  'indicator-not-measurable.by-criterion':
    '“{subject}”按数量计分（{asked}），完成情况却只有文字“{actual}”，无法核对',
  'indicator-not-measurable.pass': '“{subject}”的指标值和完成值都是数字',
  'deviation-unexplained.row': '“{subject}”指标值为{target}，实际完成{stated}，未达到，也没有说明原因',
  'deviation-unexplained.no-column':
    '表中没有偏差原因一栏，原因可能写在正文中，请核对“{subject}”未达到指标值的原因',
  'deviation-unexplained.low': '预算执行率为{rate}（{inputs}），低于应说明原因的界限，全文没有说明原因',
  'deviation-unexplained.over': '支出为预算的{rate}（{inputs}），超过预算，全文没有说明原因',
  'deviation-unexplained.fail': '“{subject}”有偏差而没有说明原因',
  'deviation-unexplained.pass': '“{subject}”无需说明或已说明原因',
  'total-mismatch.blank-parts':
    '“{subject}”{stated}的各项来源有空白，已填的（{parts}）加起来不等于它，空白处未知，无法判定',
  'total-mismatch.no-level':
    '“{subject}”写为{stated}，与表中各行（{parts}）之和不等，其他各列也没有印证哪些行应当相加，请核对各行是否同级',
  'value-missing.actual': '“{subject}”有指标值（{target}）而没有填写实际完成值',
  'value-missing.carryover': '“{subject}”空白，按{formula}应为{expected}（{inputs}）',
  'value-missing.fail': '“{subject}”没有填写',
  'value-missing.pass': '“{subject}”已填写',
};

export const enTables: Record<keyof typeof zhTables, string> = {
  'rate-out-of-range.fail': '“{subject}” is printed as {stated}; such a rate lies between 0% and 100%',
  'rate-out-of-range.pass': '“{subject}” {stated} is possible',
  'rate-out-of-range.overspent':
    '“{subject}” {stated} exceeds the available budget of {budget}; one of the two needs checking',
  'weight-mismatch.fail': '“{subject}” is printed as {stated}; {formula} gives {expected} ({inputs})',
  'weight-mismatch.pass': '“{subject}” {stated} agrees with {formula}',
  'weight-mismatch.apart':
    'the weights add up to {sum}; whether the execution rate or another table holds the rest is not said',
  'score-exceeds-weight.fail': '“{subject}” scores {stated}, outside {expected}',
  'score-exceeds-weight.pass': '“{subject}” scores {stated}, within its weight',
  'score-total-mismatch.fail': '{subject} is printed as {stated}; {formula} is {expected}',
  'score-total-mismatch.pass': '{subject} {stated} equals {formula}',
  'score-exceeds-weight.scale':
    'most scores stand above their weights: the two columns seem to be of different scales; see whether the scores are out of a hundred and weighted afterwards',
  'score-total-mismatch.unreadable': 'some scores are no numbers and cannot be added up[[: {rows}]]',
  'score-total-mismatch.apart':
    'the rows’ scores add up to {sum}; whether the rest of the total is the execution rate’s score, told elsewhere, the table does not say',
  'score-total-mismatch.blank':
    'some indicators have no score ({rows}), so the total {stated} cannot be checked',
  'score-missing.fail':
    '“{subject}” has a weight ({inputs}) and no score[[; its criterion gives {expected}]]',
  'score-missing.pass': '“{subject}” has a score',
  'score-missing.total': 'no total score is stated anywhere',
  'score-missing.unsure':
    'the scoring table was read with doubt and no total was found; compare with the document',
  'score-missing.total-follows': 'no total score is stated; the rows add up to {expected}',
  'score-unsupported.fail':
    '{stated} is full marks, but only {rate} of the budget was spent or allocated ({inputs})',
  'score-unsupported.row':
    '“{subject}” has full marks ({stated}), but only {rate} of the money arrived or was spent ({inputs})',
  'score-unsupported.pass': 'full marks do not contradict the funds',
  'grade-mismatch.fail':
    'the grade is printed as “{stated}”; a total of {score} earns “{expected}” ({formula})',
  'grade-mismatch.pass': 'the grade “{stated}” fits the total score',
  'grade-mismatch.no-score': 'there is a grade (“{stated}”) but no total score to check it against',
  'grade-mismatch.unknown-grade': 'the grade “{grade}” is not on the scale in use',
  'grade-mismatch.own-scale':
    'whether a total of {score} earns “{grade}” depends on the scale the report uses; compare with that scale',
  'target-missed.no-deviation':
    '“{subject}”: target {target}, actual {stated}: missed, yet the row says there is no deviation',
  'target-missed.full-marks': '“{subject}”: target {target}, actual {stated}: missed, yet it has full marks',
  'target-missed.fail': '“{subject}”: actual {stated} misses its target',
  'target-missed.pass': '“{subject}”: actual {stated}, target {expected}',
  'target-missed.open':
    '“{subject}”: target “{target}” and actual {stated} cannot be compared (direction or unit unclear)',
  'target-exceeded.fail':
    '“{subject}”: target {target}, actual {stated}, {times} times the target and no reason given; the target may be too low',
  'target-exceeded.pass': '“{subject}”: actual {stated} far above the target, with a reason',
  'indicator-not-measurable.fail':
    '“{subject}” asks for a number ({target}) and is answered in words (“{actual}”)',
  'indicator-not-measurable.words-asked':
    '“{subject}” asks for words ({target}) and is answered by a number (“{actual}”)',
  'indicator-not-measurable.rate-without-number':
    '“{subject}” is a rate, but its target is a phrase (“{target}”)',
  'indicator-not-measurable.by-criterion':
    '“{subject}” is scored by a count ({asked}) and answered in words (“{actual}”)',
  'indicator-not-measurable.pass': '“{subject}”: target and actual value are numbers',
  'deviation-unexplained.no-column':
    'the table has no column for reasons; look in the text for why “{subject}” missed its target',
  'deviation-unexplained.row':
    '“{subject}”: target {target}, actual {stated}: missed, and no reason is given',
  'deviation-unexplained.low':
    'execution is {rate} ({inputs}), below the bound that needs a reason, and no reason is given anywhere',
  'deviation-unexplained.over':
    'spending is {rate} of the budget ({inputs}), and no reason is given anywhere',
  'deviation-unexplained.fail': '“{subject}” deviates and no reason is given',
  'deviation-unexplained.pass': '“{subject}” needs no reason, or has one',
  'total-mismatch.blank-parts':
    'some sources of “{subject}” {stated} are blank; those filled in ({parts}) do not add up to it, so it cannot be decided',
  'total-mismatch.no-level':
    '“{subject}” is printed as {stated}; the rows ({parts}) do not add up to it, and no other column bears out which of them are its parts: see whether they are of one level',
  'value-missing.actual': '“{subject}” has a target ({target}) and no actual value',
  'value-missing.carryover': '“{subject}” is blank; {formula} gives {expected} ({inputs})',
  'value-missing.fail': '“{subject}” is blank',
  'value-missing.pass': '“{subject}” is filled in',
};
