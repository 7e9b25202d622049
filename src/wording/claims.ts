// Rules on claims in prose and final accounts.

export const zhClaims = {
  'reason.hidden-by-rounding': '“{subject}”所比较的两个数字写出来相同，差别可能在末位之后，无法判断',
  'reason.parts-may-be-missing': '“{subject}”所列分项未必完整，相加不等于总数，无法判断',
  'reason.base-not-found': '报告中没有找到“{base}”的数额，无法核对占比',
  'reason.far-off':
    '“{subject}”写为{stated}，与附近数字算得的结果相差悬殊，所指的可能是别的数字，请核对其计算依据',
  'reason.loosely-told':
    '“{subject}”写为{stated}，与附近数字算得的结果不同，但不能确定它是由这些数字算出的，请核对其计算依据',
  'reason.further-factor':
    '“{subject}”写为{stated}，是所给数量与标准之积的整倍数或几分之一，可能另有未写明的月数、天数或人数，无法判断',
  'reason.levels-misread':
    '“{subject}”写为{stated}，与下级指标不符，但各行之和等于总分，且同表多处如此，可能是指标层级的读法不同，请对照原表核对',
  'reason.misread':
    '“{subject}”写为{stated}，所在的表是按空格或顺序还原的，行列可能有误，换一种读法即可能相符，请对照原表核对',
  'reason.rests-on': '“{subject}”所依据的数字在“{other}”（{stated}）处已有疑问，改正后此处即相符',
  'reason.scope-added':
    '“{subject}”为{stated}，而项目支出为{spent}，两者之差正是追加的{added}：如只指年初预算的部分，请写明口径',
  'rate-mismatch.pass': '“{subject}”{stated}与所给数字相符（{formula}）',
  'rate-mismatch.fail':
    '“{subject}”写为{stated}，按所给数字应为{expected}（{formula}）[[；两种口径均不符：{readings}]][[；{cause}]]',
  'rate-mismatch.zero-base': '“{subject}”写为{stated}，但其分母为0，得不出这一比率（{formula}）[[；{cause}]]',
  'rate-rounding.pass': '“{subject}”{stated}与所给数字相符（{formula}）',
  'rate-rounding.fail':
    '“{subject}”写为{stated}，四舍五入应为{expected}（{formula}），差额不到末位一个单位[[；{cause}]]',
  'total-mismatch.pass': '“{subject}”{stated}等于各分项之和',
  'total-mismatch.fail': '“{subject}”写为{stated}，各分项相加为{expected}（{formula}）[[；{cause}]]',
  'share-mismatch.pass': '“{subject}”{stated}与部分、总额相符（{formula}）',
  'share-mismatch.fail':
    '“{subject}”写为{stated}，按所给数字应为{expected}（{formula}）[[；各种口径均不符：{readings}]][[；{cause}]]',
  'share-mismatch.zero-base': '“{subject}”写为{stated}，但总额为0，得不出这一占比（{formula}）[[；{cause}]]',
  'change-mismatch.pass': '“{subject}”{stated}与两年数字相符（{formula}）',
  'change-mismatch.fail':
    '“{subject}”写为{stated}，按所给数字应为{expected}（{formula}）[[；各种口径均不符：{readings}]][[；{cause}]]',
  'change-mismatch.zero-base':
    '“{subject}”写为{stated}，但上年数为0，没有增减率可言（{formula}）[[；{cause}]]',
  'comparison-mismatch.pass': '“{subject}”称“{word}”，与{left}、{right}相符',
  'comparison-mismatch.fail': '“{subject}”称“{word}”，但{left}、{right}不是这样的关系[[；{cause}]]',
  'comparison-mismatch.difference': '“{subject}”写为{stated}，两数相差{expected}（{formula}）[[；{cause}]]',
  'balance-mismatch.pass': '“{subject}”{stated}与其他数字平衡（{formula}）',
  'balance-mismatch.fail':
    '“{subject}”写为{stated}，按{formula}应为{expected}[[；各种口径均不符：{readings}]][[；{cause}]]',
  'per-unit-mismatch.pass': '“{subject}”{stated}与数量、标准相符（{formula}）',
  'per-unit-mismatch.fail': '“{subject}”写为{stated}，按数量和标准计算为{expected}（{formula}）[[；{cause}]]',
  'figure-conflict.pass': '“{subject}”各处一致：{places}',
  'figure-conflict.fail': '“{subject}”前后不一致：{places}[[；{cause}]]',
  'unit-conflict.pass': '“{subject}”各处单位一致：{places}',
  'unit-conflict.fail': '“{subject}”数字相同而单位不同：{places}，必有一处写错[[；{cause}]]',
  'cross-report-conflict.pass': '“{subject}”与同一文件中其他报告一致',
  'cross-report-conflict.fail': '“{subject}”与同一文件中其他报告不一致',
  'cross-report-conflict.amount':
    '“{subject}”本报告写{here}，《{title}》写{there}：请核对，或说明口径（本级、部门）的不同',
  'cross-report-conflict.retold': '“{subject}”本报告写{here}，所附《{title}》写{there}[[；{cause}]]',
  'cross-report-conflict.added': '本报告称“{here}”，但项目报告有{there}：请核对，或说明口径的不同',
  'cross-report-conflict.projects': '各项目支出（{there}）之和超过本报告的项目支出{here}',
};

export const enClaims: Record<keyof typeof zhClaims, string> = {
  'reason.hidden-by-rounding':
    'the two figures that “{subject}” compares are printed alike; a difference may lie behind their last digit',
  'reason.parts-may-be-missing':
    'the parts listed for “{subject}” may not be all; they do not add up to it and nothing can be said',
  'reason.base-not-found': 'no amount for “{base}” was found in the report, so the share cannot be checked',
  'reason.far-off':
    '“{subject}” is stated as {stated}, far from what the figures beside it give: it may be of other figures; check the figures it is worked out of',
  'reason.loosely-told':
    '“{subject}” is stated as {stated}; the figures beside it give another, but it need not be worked out of them; check what it is worked out of',
  'reason.further-factor':
    '“{subject}” is stated as {stated}, a multiple or a fraction of the count times the standard: months, days or persons may be left unsaid',
  'reason.levels-misread':
    '“{subject}” is stated as {stated} and does not match what stands below it; but the rows make up the total and more of the table’s levels are like that: they may mean something else, check them in the original',
  'reason.misread':
    '“{subject}” is stated as {stated} in a table whose rows and columns were put together from plain text; read otherwise it may hold; check it in the original',
  'reason.rests-on':
    '“{subject}” rests on a figure questioned at “{other}” ({stated}); with that put right it would hold',
  'reason.scope-added':
    '“{subject}” is {stated} while the project spent {spent}; the difference is the {added} added to the budget: say so if only the initial budget is meant',
  'rate-mismatch.pass': '“{subject}” {stated} agrees with its figures ({formula})',
  'rate-mismatch.fail':
    '“{subject}” is printed as {stated}; its figures give {expected} ({formula})[[; readings tried: {readings}]][[; {cause}]]',
  'rate-mismatch.zero-base':
    '“{subject}” is printed as {stated}, but its denominator is 0 and no such rate follows ({formula})[[; {cause}]]',
  'rate-rounding.pass': '“{subject}” {stated} agrees with its figures ({formula})',
  'rate-rounding.fail':
    '“{subject}” is printed as {stated}; rounded it is {expected} ({formula}), less than one unit of the last digit apart[[; {cause}]]',
  'total-mismatch.pass': '“{subject}” {stated} is the sum of its parts',
  'total-mismatch.fail':
    '“{subject}” is printed as {stated}; its parts add up to {expected} ({formula})[[; {cause}]]',
  'share-mismatch.pass': '“{subject}” {stated} agrees with part and whole ({formula})',
  'share-mismatch.fail':
    '“{subject}” is printed as {stated}; its figures give {expected} ({formula})[[; readings tried: {readings}]][[; {cause}]]',
  'share-mismatch.zero-base':
    '“{subject}” is printed as {stated}, but the whole is 0 and no such share follows ({formula})[[; {cause}]]',
  'change-mismatch.pass': '“{subject}” {stated} agrees with both years ({formula})',
  'change-mismatch.fail':
    '“{subject}” is printed as {stated}; its figures give {expected} ({formula})[[; readings tried: {readings}]][[; {cause}]]',
  'change-mismatch.zero-base':
    '“{subject}” is printed as {stated}, but the year before was 0 and there is no growth rate ({formula})[[; {cause}]]',
  'comparison-mismatch.pass': '“{subject}” says “{word}”, which agrees with {left} and {right}',
  'comparison-mismatch.fail':
    '“{subject}” says “{word}”, but {left} and {right} do not stand so[[; {cause}]]',
  'comparison-mismatch.difference':
    '“{subject}” is given as {stated}, but the two differ by {expected} ({formula})[[; {cause}]]',
  'balance-mismatch.pass': '“{subject}” {stated} balances ({formula})',
  'balance-mismatch.fail':
    '“{subject}” is printed as {stated}; {formula} gives {expected}[[; readings tried: {readings}]][[; {cause}]]',
  'per-unit-mismatch.pass': '“{subject}” {stated} agrees with count and standard ({formula})',
  'per-unit-mismatch.fail':
    '“{subject}” is printed as {stated}; count times standard gives {expected} ({formula})[[; {cause}]]',
  'figure-conflict.pass': '“{subject}” reads alike everywhere: {places}',
  'figure-conflict.fail': '“{subject}” reads differently in different places: {places}[[; {cause}]]',
  'unit-conflict.pass': '“{subject}” has one unit everywhere: {places}',
  'unit-conflict.fail':
    '“{subject}” has the same digits under different units: {places}; one of them must be wrong[[; {cause}]]',
  'cross-report-conflict.pass': '“{subject}” agrees with the other reports of the file',
  'cross-report-conflict.fail': '“{subject}” does not agree with another report of the file',
  'cross-report-conflict.amount':
    '“{subject}” is {here} in this report and {there} in “{title}”: check it, or say how the scope differs',
  'cross-report-conflict.retold':
    '“{subject}” is {here} here and {there} in “{title}”, which is attached[[; {cause}]]',
  'cross-report-conflict.added':
    'this report says “{here}”, but projects report {there}: check it, or say how the scope differs',
  'cross-report-conflict.projects':
    'the projects together ({there}) spend more than the {here} this report has for projects',
};
