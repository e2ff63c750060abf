<#--
自评报告的文字：一句一行，改文字不必改程序。本文件是 FreeMarker 模板，Java 不知道其中任何一句。
The sentences of the draft. DraftReader says what a line looks like: WORD|text, where WORD names a
style of styles.csv (title, intro, h1, h2, p, note, caption, sign), or lead, columns/row/total,
chart/categories/series. Functions of the program: wan (yuan -> 万元), percent, decimals, whole,
place (a place that people must fill). What the data is called: DraftData. NULL is absent: ask ??.
金额一律写作 1311.99万元，比率一律写作 30.35%；没有的数写“台账未报送”，不写零。
-->
<#-- ———————— 词语 · words ———————— -->
<#assign tableNumber = 0 chartNumber = 0>
<#assign unknown = "（台账未报送）">
<#assign ledgerNames = {"general_ledger": "总账", "budget_ledger": "预算指标", "procurement_ledger": "政府采购", "staffing_register": "编制与人员", "balance_sheet": "资产负债", "construction_register": "楼堂馆所", "assessment_register": "评定登记"}>
<#assign itemNames = {"OVERSEAS_TRAVEL": "因公出国（境）费", "VEHICLE_PURCHASE": "公务用车购置费", "VEHICLE_OPERATION": "公务用车运行维护费", "OFFICIAL_RECEPTION": "公务接待费", "TOTAL": "合计"}>
<#assign typeNames = {"BASIC": "基本支出", "PROJECT": "项目支出", "OTHER": "其他支出"}>
<#assign fundNames = {"GENERAL_PUBLIC": "一般公共预算拨款", "GOVERNMENT_FUND": "政府性基金预算拨款", "STATE_CAPITAL": "国有资本经营预算拨款", "SPECIAL_ACCOUNT": "财政专户资金", "OTHER": "其他资金"}>
<#assign measureNames = {"total_points": "总分", "points_share": "得分率"}>

<#function fill what><#return place("请填写：" + what)></#function>
<#function yuan value><#return wan(value) + "万元"></#function>
<#function pct value><#return percent(value) + "%"></#function>
<#function money figure><#if figure.amount??><#return yuan(figure.amount)></#if><#return unknown></#function>
<#function cell row key><#if row[key]??><#return wan(row[key])></#if><#return "—"></#function>
<#function pctCell row key><#if row[key]??><#return pct(row[key])></#if><#return "—"></#function>
<#function table title><#assign tableNumber = tableNumber + 1><#return "caption|表" + tableNumber + "　" + title></#function>
<#function chartTitle title><#assign chartNumber = chartNumber + 1><#return "图" + chartNumber + "　" + title></#function>

<#-- ，较上年增加53.29万元，增长3.44% -->
<#function change row>
  <#if !row.change_amount??><#return ""></#if>
  <#if wan(row.change_amount?abs) == "0.00"><#return "，与上年持平"></#if>
  <#local more = row.change_amount gt 0>
  <#local text = "，较上年" + more?then("增加", "减少") + yuan(row.change_amount?abs)>
  <#if row.change_rate??><#local text = text + "，" + more?then("增长", "下降") + pct(row.change_rate?abs)></#if>
  <#return text>
</#function>
<#-- 占总支出的36.76% -->
<#function share figure of><#if figure.share??><#return "，占" + of + "的" + pct(figure.share)></#if><#return ""></#function>
<#-- 变动的原因只有单位知道 -->
<#function why row what><#if row.change_amount?? && wan(row.change_amount?abs) != "0.00"><#return "，主要原因是" + fill(what + "变动的原因")></#if><#return ""></#function>

<#function budget stages type class>
  <#local sum = 0>
  <#list budget_lines as line>
    <#if stages?seq_contains(line.stage) && (type == "" || line.expenditure_type == type) && (class == "" || line.class_code == class)><#local sum = sum + line.amount></#if>
  </#list>
  <#return sum>
</#function>
<#-- （工资福利支出611.35万元，商品和服务支出120.54万元） -->
<#function budgetClasses stages type>
  <#local parts = []>
  <#list classes as code, name>
    <#local amount = budget(stages, type, code)>
    <#if amount != 0><#local parts = parts + [name + yuan(amount)]></#if>
  </#list>
  <#return parts?has_content?then("（" + parts?join("，") + "）", "")>
</#function>
<#function spendingClasses type>
  <#local parts = []>
  <#list structure?filter(row -> row.expenditure_type == type && row.amount != 0) as row><#local parts = parts + [row.economic_class_name + yuan(row.amount)]></#list>
  <#return parts?join("，")>
</#function>

<#-- 指标的计量单位：分子公式中第一个数字的单位 -->
<#function unitOf code>
  <#if definitions[code]??>
    <#list figure as figureCode, row><#if definitions[code].numerator?matches(".*\\b" + figureCode + "\\b.*")><#return row.unit></#if></#list>
  </#if>
  <#return "元">
</#function>
<#function quantity value unit>
  <#if unit == "元"><#return yuan(value)></#if>
  <#if unit == "人"><#return whole(value) + "人"></#if>
  <#return decimals(value) + unit>
</#function>
<#-- 评分标准给出的理由，如：30.35%高于30%，5分得0分 -->
<#function reason indicator><#return (indicator.explanation!"")?replace(" ", "")></#function>
<#-- 说明去掉前面的代码：台账已报，无可计量内容 -->
<#function noted row><#return row.note?replace("^[a-z_]+: ", "", "r")></#function>
<#-- 243.6889% 写作 243.69% -->
<#function rounded text>
  <#local shown = text>
  <#list text?matches("-?\\d+\\.\\d{3,}(?=%)") as long><#local shown = shown?replace(long + "%", decimals(long?number) + "%")></#list>
  <#return shown>
</#function>
<#-- 偏离往坏的一边才是问题 -->
<#function worse outlier>
  <#local direction = (definitions[outlier.measure].direction)!"HIGHER">
  <#return direction == "CLOSEST_TO_ONE" || (direction == "LOWER" && outlier.robust_z gt 0) || (direction == "HIGHER" && outlier.robust_z lt 0)>
</#function>
<#-- 比率由哪两个数得来 -->
<#function basis i>
  <#local unit = unitOf(i.indicator_code)>
  <#local above = quantity(i.numerator, unit) below = quantity(i.denominator, unit)>
  <#switch i.indicator_code>
    <#case "staffing_control_rate"><#return "年末在职" + above + "，批复编制" + below>
    <#case "three_public_change_rate"><#return "“三公”经费年初预算" + money(figure.three_public_budget) + "，上年年初预算" + below>
    <#case "budget_completion_rate"><#return "全年预算数" + below + "，年末结转" + money(figure.carried_out)>
    <#case "budget_control_rate"><#return "本年预算净调整" + above + "，年初预算" + below>
    <#case "building_area_control_rate"><#return "当年竣工面积" + above + "，批准面积" + below>
    <#case "building_investment_control_rate"><#return "竣工项目实际投资" + above + "，批准概算" + below>
    <#case "public_expense_control_rate"><#return "公用经费实际支出" + above + "，年初预算安排" + below>
    <#case "three_public_control_rate"><#return "“三公”经费实际支出" + above + "，年初预算安排" + below>
    <#case "procurement_execution_rate"><#return "实际政府采购金额" + above + "，政府采购预算" + below>
    <#default><#return "分子" + above + "，分母" + below>
  </#switch>
</#function>
<#-- 偏离目标而不足以扣分的，是基本达到 -->
<#function verdict i>
  <#if i.points lt i.full_points><#return "未达到预期目标"></#if>
  <#return (i.explanation!"")?contains("不扣分")?then("基本达到预期目标", "达到预期目标")>
</#function>
<#function missing i><#return i.basis == "MISSING"></#function>
<#function lost i><#return i.full_points - i.points></#function>

<#-- 改进建议：每个失分的指标一句，没有列出的用最后一句 -->
<#assign advice = {
  "staffing_control_rate": "严格执行编制管理规定，按批复编制配备人员，逐步消化超编人员。",
  "three_public_change_rate": "落实过紧日子要求，编制预算时从严核定“三公”经费，年初预算不高于上年。",
  "budget_completion_rate": "加快预算执行和资金支付，按月通报进度，对难以支出的资金及时调整或交回。",
  "budget_control_rate": "提高年初预算编制的完整性，可预见的支出一次编足，减少年中追加，逐步降低预算控制率。",
  "building_area_control_rate": "严格按批准的面积组织建设，变更须先报批。",
  "building_investment_control_rate": "严格按批准的概算控制投资，及时办理竣工结算和概算调整手续。",
  "public_expense_control_rate": "按实际需要和定额标准编足公用经费年初预算，执行中从严控制公用支出，将结转资金安排的公用支出纳入年初预算。",
  "three_public_control_rate": "严格按预算安排“三公”经费，实行总额控制、逐笔审核，超预算不予支出。",
  "procurement_execution_rate": "完整编制政府采购预算，年中新增采购先调整预算再实施，使采购预算与实际采购相符。"
}>
<#assign otherAdvice = "对照评分标准查找差距，明确整改措施和完成时限。">

<#assign measured = indicators?filter(i -> i.rate??)>
<#assign losing = indicators?filter(i -> !missing(i) && i.points lt i.full_points)>
<#assign problems = []>
<#list losing?filter(i -> i.basis != "JUDGED") as i><#assign problems = problems + [i + {"gain": i.points - i.full_points}]></#list>
<#assign problems = problems?sort_by("gain")>
<#assign judgedLosing = losing?filter(i -> i.basis == "JUDGED")>
<#assign absent = indicators?filter(i -> missing(i))>
<#assign bad = outliers?filter(o -> worse(o))>
<#assign rejected = deliveries?filter(d -> (d.rejected_count!0) gt 0)>
<#assign notDelivered = ledgerNames?keys?filter(l -> !department.ledgers?seq_contains(l))>
<#assign complete = department.completeness == "COMPLETE">
<#assign name = department.department_name>
<#-- ———————— 报告 · the report ———————— -->
title|${year}年度${name}整体支出
title|绩效自评报告
<#if !complete>
note|数据不完整：本部门${year}年度报送的台账有行被拒收（<#list rejected as d>${ledgerNames[d.ledger]!d.ledger}${d.rejected_count}行<#sep>，</#list>），本稿各数只由已接收的行得来，不参加排名；更正报送后请重新生成。
</#if>
<#if notDelivered?has_content>
note|未报送的台账：<#list notDelivered as l>${ledgerNames[l]}<#sep>、</#list>。与之有关的数未列出，不以零代替。
</#if>
<#if !department.is_first_year && !figure.total_spending.prior_amount??>
note|上年数据未报送，本稿不作同比。
</#if>
note|本稿由第${release}号发布的${year}年度台账数据生成，各数均可追溯到台账；金额单位为万元，保留两位小数，分项之和与合计可能有四舍五入差异。带底纹的【请填写】处由本单位填写，定稿时删去本段。
p|根据《中华人民共和国预算法》《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）及${fill("布置本次自评的文件名称和文号")}等文件要求，我单位对${year}年度部门整体支出开展了绩效自评，现将情况报告如下：

h1|一、部门概况
h2|（一）部门基本情况
lead|1.在职人员情况。|<#if figure.approved_posts.amount??>${name}批复编制数${whole(figure.approved_posts.amount)}人，截至${year}年末在职人员${whole(figure.in_post.amount)}人。<#else>编制与人员台账未报送。${fill("编制数和年末在职人数")}</#if>
lead|2.机构设置。|${name}为一级部门预算单位，${year}年度有${units?size}个预算单位报送台账。${fill("内设科室和二级机构的数量、名称")}
lead|3.主要职能。|${fill("主要职能")}
lead|4.重点工作计划。|${fill("年初重点工作计划")}
h2|（二）部门整体支出规模、使用方向和主要内容、涉及范围
<#if figure.initial_budget.amount??>
lead|1.部门预算情况。|依据${fill("预算批复文号")}，${year}年年初部门整体支出总预算${money(figure.initial_budget)}，其中：基本支出${money(figure.initial_basic_budget)}${budgetClasses(["INITIAL"], "BASIC")}；项目支出${money(figure.initial_project_budget)}${budgetClasses(["INITIAL"], "PROJECT")}<#if ((figure.initial_other_budget.amount)!0) != 0>；其他支出${money(figure.initial_other_budget)}</#if>。
p|年中预算调整（净额）${money(figure.adjustment_budget)}<#assign adjusted = []><#list typeNames as type, typeName><#assign amount = budget(["ADJUSTMENT"], type, "")><#if amount != 0><#assign adjusted = adjusted + [typeName + (amount gt 0)?then("调增", "调减") + yuan(amount?abs)]></#if></#list><#if adjusted?has_content>，其中：${adjusted?join("，")}</#if>；上年结转${money(figure.carried_in)}；全年预算数${money(figure.available_budget)}；年末结转下年${money(figure.carried_out)}。预算构成见表${tableNumber + 1}。
${table(year + "年部门预算情况（单位：万元）")}
columns|项目:text:24|年初预算:number:19|预算调整:number:19|上年结转:number:19|全年预算数:number:19
<#list typeNames as type, typeName>
<#if budget(["INITIAL", "ADJUSTMENT", "CARRIED_IN"], type, "") != 0>
row|${typeName}|${wan(budget(["INITIAL"], type, ""))}|${wan(budget(["ADJUSTMENT"], type, ""))}|${wan(budget(["CARRIED_IN"], type, ""))}|${wan(budget(["INITIAL", "ADJUSTMENT", "CARRIED_IN"], type, ""))}
</#if>
</#list>
total|合计|${cell(figure.initial_budget, "amount")}|${cell(figure.adjustment_budget, "amount")}|${cell(figure.carried_in, "amount")}|${cell(figure.available_budget, "amount")}
<#else>
lead|1.部门预算情况。|预算指标台账未报送。${fill("年初预算、预算调整、上年结转和全年预算数")}
</#if>
<#if figure.total_spending.amount??>
<#assign recent = (history?size gt 5)?then(history[(history?size - 5)..], history)>
lead|2.部门决算情况。|${year}年度部门整体决算总支出${money(figure.total_spending)}${change(figure.total_spending)}。其中：基本支出${money(figure.basic_spending)}${share(figure.basic_spending, "总支出")}，用于人员经费和公用经费；项目支出${money(figure.project_spending)}${share(figure.project_spending, "总支出")}<#if ((figure.other_spending.amount)!0) != 0>；其他支出${money(figure.other_spending)}${share(figure.other_spending, "总支出")}</#if>。<#assign top = projects?filter(p -> !p.parent_project_code?? && p.actual_amount gt 0)?sort_by("actual_amount")?reverse><#if top?has_content>项目支出主要用于：<#list top as p><#if p?index lt 5>${p.project_name!p.project_code}${yuan(p.actual_amount)}<#if p?index lt 4 && p?has_next>，</#if></#if></#list>${(top?size gt 5)?then("等", "")}。</#if><#if figure.fiscal_spending.amount?? && figure.fiscal_spending.amount != figure.total_spending.amount>按资金来源，财政拨款支出${money(figure.fiscal_spending)}，财政拨款以外的支出${yuan(figure.total_spending.amount - figure.fiscal_spending.amount)}。</#if><#if recent?size gt 1>历年支出见图${chartNumber + 1}。</#if>
<#if recent?size gt 1>
chart|${chartTitle(recent[0].year + "—" + year + "年基本支出和项目支出")}|万元
categories|<#list recent as h>${h.year}年<#sep>|</#list>
series|基本支出|<#list recent as h><#if h.figure.basic_spending.amount??>${wan(h.figure.basic_spending.amount)}</#if><#sep>|</#list>
series|项目支出|<#list recent as h><#if h.figure.project_spending.amount??>${wan(h.figure.project_spending.amount)}</#if><#sep>|</#list>
</#if>
<#else>
lead|2.部门决算情况。|总账未报送。${fill("决算总支出、基本支出和项目支出")}
</#if>

h1|二、部门整体支出管理及使用情况
h2|（一）基本支出
<#if figure.basic_spending.amount??>
p|基本支出是保障本单位正常运转、完成日常工作任务发生的人员经费和公用经费。${year}年基本支出${money(figure.basic_spending)}${change(figure.basic_spending)}。按经济分类的构成见表${tableNumber + 1}。
lead|1.人员经费。|人员经费${money(figure.personnel_spending)}${share(figure.personnel_spending, "基本支出")}${change(figure.personnel_spending)}${why(figure.personnel_spending, "人员经费")}。
lead|2.公用经费。|公用经费${money(figure.running_cost_spending)}${share(figure.running_cost_spending, "基本支出")}${change(figure.running_cost_spending)}${why(figure.running_cost_spending, "公用经费")}。
${table(year + "年基本支出按经济分类（单位：万元）")}
columns|经济分类:text:32|本年支出:number:17|上年支出:number:17|增减额:number:17|增减率:number:17
<#list structure?filter(row -> row.expenditure_type == "BASIC") as row>
row|${row.economic_class_name!row.economic_class_code}|${cell(row, "amount")}|${cell(row, "prior_amount")}|${cell(row, "change_amount")}|${pctCell(row, "change_rate")}
</#list>
total|合计|${cell(figure.basic_spending, "amount")}|${cell(figure.basic_spending, "prior_amount")}|${cell(figure.basic_spending, "change_amount")}|${pctCell(figure.basic_spending, "change_rate")}
<#assign three = figure.three_public_spending>
lead|3.“三公”经费。|“三公”经费支出${money(three)}<#if figure.three_public_budget.amount??>，年初预算${money(figure.three_public_budget)}<#if figure.three_public_budget.amount gt 0 && three.amount gt figure.three_public_budget.amount>，超出年初预算${yuan(three.amount - figure.three_public_budget.amount)}<#elseif figure.three_public_budget.amount gt three.amount>，比年初预算少支出${yuan(figure.three_public_budget.amount - three.amount)}</#if></#if>${change(three)}。<#if figure.three_public_budget.change_amount??>年初预算${change(figure.three_public_budget)?remove_beginning("，")}。</#if><#if !figure.three_public_budget.amount??>年初预算未按经济分类报送。</#if>各项情况见表${tableNumber + 1}<#if figure.three_public_budget.amount??>和图${chartNumber + 1}</#if>。
${table(year + "年“三公”经费（单位：万元）")}
columns|项目:text:30|年初预算:number:14|实际支出:number:14|上年支出:number:14|支出增减率:number:14|控制率:number:14
<#list ["OVERSEAS_TRAVEL", "VEHICLE_PURCHASE", "VEHICLE_OPERATION", "OFFICIAL_RECEPTION", "TOTAL"] as item>
<#list three_public?filter(r -> r.item == item) as r>
${(item == "TOTAL")?then("total", "row")}|${itemNames[item]}|${cell(r, "initial_budget_amount")}|${cell(r, "actual_amount")}|${cell(r, "prior_actual_amount")}|${pctCell(r, "actual_change_rate")}|${pctCell(r, "control_rate")}
</#list>
</#list>
<#if figure.three_public_budget.amount??>
<#assign items = ["OVERSEAS_TRAVEL", "VEHICLE_PURCHASE", "VEHICLE_OPERATION", "OFFICIAL_RECEPTION"]>
chart|${chartTitle(year + "年“三公”经费年初预算和实际支出")}|万元
categories|<#list items as item>${itemNames[item]}<#sep>|</#list>
series|年初预算|<#list items as item><#list three_public?filter(r -> r.item == item && r.initial_budget_amount??) as r>${wan(r.initial_budget_amount)}</#list><#sep>|</#list>
series|实际支出|<#list items as item><#list three_public?filter(r -> r.item == item && r.actual_amount??) as r>${wan(r.actual_amount)}</#list><#sep>|</#list>
</#if>
lead|4.会议费和培训费。|会议费${money(figure.meeting_spending)}${change(figure.meeting_spending)}，主要是${fill("主要会议")}；培训费${money(figure.training_spending)}${change(figure.training_spending)}，主要是${fill("主要培训")}。
<#else>
p|总账未报送。${fill("基本支出、人员经费、公用经费和“三公”经费的支出情况")}
</#if>
h2|（二）专项支出
<#if figure.initial_budget.amount??>
lead|1.专项资金安排落实、总投入情况。|${year}年度项目支出全年预算数${yuan(budget(["INITIAL", "ADJUSTMENT", "CARRIED_IN"], "PROJECT", ""))}，其中：年初预算安排${money(figure.initial_project_budget)}，年中预算调整${yuan(budget(["ADJUSTMENT"], "PROJECT", ""))}，上年结转${yuan(budget(["CARRIED_IN"], "PROJECT", ""))}。${fill("资金安排文件和到位情况")}
<#else>
lead|1.专项资金安排落实、总投入情况。|预算指标台账未报送。${fill("项目资金的安排、来源和到位情况")}
</#if>
<#if figure.project_spending.amount??>
lead|2.专项资金实际使用情况。|${year}年度项目支出${money(figure.project_spending)}${change(figure.project_spending)}<#if spendingClasses("PROJECT")?has_content>，按经济分类：${spendingClasses("PROJECT")}</#if>。<#assign sources = funds?filter(f -> f.expenditure_type == "PROJECT" && f.amount != 0)><#if sources?has_content>资金来源：<#list sources as f>${fundNames[f.fund_source]!f.fund_source}${yuan(f.amount)}<#sep>，</#list>。</#if><#assign used = functions?filter(f -> f.expenditure_type == "PROJECT" && f.amount gt 0)?sort_by("amount")?reverse><#if used?has_content>按功能分类主要是：<#list used as f><#if f?index lt 5>${f.function_class_name!}（类）${f.function_name!f.function_code}${yuan(f.amount)}<#if f?index lt 4 && f?has_next>，</#if></#if></#list>${(used?size gt 5)?then("等", "")}。</#if>
<#if projects?has_content>
<#assign listed = top![]>
p|各项目预算执行情况见表${tableNumber + 1}。
${table(year + "年项目支出（单位：万元）")}
columns|项目:text:40|年初预算:number:15|全年预算数:number:15|实际支出:number:15|执行率:number:15
<#assign roots = projects?filter(p -> !p.parent_project_code??)?sort_by("actual_amount")?reverse>
<#list roots as p>
<#if p?index lt 40>
row|${p.project_name!p.project_code}|${cell(p, "initial_budget_amount")}|${cell(p, "budget_amount")}|${cell(p, "actual_amount")}|${pctCell(p, "execution_rate")}
<#list projects?filter(c -> (c.parent_project_code!"") == p.project_code) as c>
row|　其中：${c.project_name!c.project_code}|${cell(c, "initial_budget_amount")}|${cell(c, "budget_amount")}|${cell(c, "actual_amount")}|${pctCell(c, "execution_rate")}
</#list>
</#if>
</#list>
<#if roots?size gt 40>
<#assign others = 0><#list roots as p><#if p?index gte 40><#assign others = others + p.actual_amount></#if></#list>
row|其他${roots?size - 40}个项目|—|—|${wan(others)}|—
</#if>
total|合计|${cell(figure.initial_project_budget, "amount")}|<#if figure.initial_budget.amount??>${wan(budget(["INITIAL", "ADJUSTMENT", "CARRIED_IN"], "PROJECT", ""))}<#else>—</#if>|${cell(figure.project_spending, "amount")}|—
</#if>
<#else>
lead|2.专项资金实际使用情况。|总账未报送。${fill("项目支出的实际使用情况")}
</#if>
lead|3.专项资金管理情况。|${fill("专项资金管理制度、办法的制订和执行情况")}

h1|三、部门专项组织实施情况
h2|（一）专项组织情况
<#if figure.procurement_budget.amount??>
p|${year}年度政府采购预算${money(figure.procurement_budget)}，实际政府采购金额${money(figure.procurement_spending)}。
<#else>
p|政府采购台账未报送。${fill("政府采购预算和实际采购金额")}
</#if>
<#if (figure.built_area.amount!0) gt 0 || (figure.invested_amount.amount!0) gt 0>
p|当年竣工楼堂馆所建筑面积${decimals(figure.built_area.amount)}平方米（批准${decimals(figure.approved_area.amount)}平方米），实际投资${money(figure.invested_amount)}（批准概算${money(figure.approved_investment)}）。
<#elseif figure.built_area.amount??>
p|${year}年度没有新建楼堂馆所竣工。
<#else>
p|楼堂馆所台账未报送。${fill("新建楼堂馆所情况")}
</#if>
<#if (top![])?has_content>
p|支出较大的项目及其组织实施情况见表${tableNumber + 1}。
${table("支出较大的项目组织实施情况（单位：万元）")}
columns|项目:text:32|实际支出:number:14|占项目支出:number:14|招投标、调整、竣工验收:text:40
<#list top as p>
<#if p?index lt 5>
row|${p.project_name!p.project_code}|${cell(p, "actual_amount")}|${pctCell(p, "share_of_projects")}|${fill("招投标、调整、竣工验收")}
</#if>
</#list>
<#else>
p|${fill("项目招投标、调整、竣工验收等情况")}
</#if>
h2|（二）专项管理情况
p|${fill("项目管理制度建设、日常检查监督管理等情况")}

h1|四、资产管理情况
<#if figure.total_assets.amount??>
p|${year}年末资产总额${money(figure.total_assets)}${change(figure.total_assets)}；负债总额${money(figure.total_liabilities)}${change(figure.total_liabilities)}；净资产${money(figure.net_assets)}${change(figure.net_assets)}。
<#else>
p|资产负债台账未报送。${fill("年末资产总额、负债总额、净资产及其与上年相比的变动")}
</#if>
p|${fill("资产配置、购置、验收、处置等管理制度及执行情况，资产、负债变动的原因")}

h1|五、部门整体支出绩效情况
p|对照评分标准，${year}年度部门整体支出绩效共性指标得分${decimals(summary.total_points)}分（可得${decimals(summary.possible_points)}分<#if summary.points_share??>，得分率${pct(summary.points_share)}</#if>）<#if summary.grade??>，等级为“${summary.grade}”</#if>。各指标得分见表${tableNumber + 1}。
<#if absent?has_content>
p|因数据未报送而没有得分的指标：<#list absent as i>${i.name}（${decimals(i.full_points)}分）<#sep>；</#list>，其分值不计入可得分。
</#if>
${table("绩效评价指标得分")}
columns|指标:text:22|满分:number:11|得分:number:11|比率:number:13|计算依据:text:20|评分说明:text:23
<#list indicators as i>
row|${i.name}|${decimals(i.full_points)}|<#if missing(i)>—<#else>${decimals(i.points)}</#if>|<#if i.rate??>${pct(i.rate)}<#else>—</#if>|<#if i.rate??>${quantity(i.numerator, unitOf(i.indicator_code))} ÷ ${quantity(i.denominator, unitOf(i.indicator_code))}<#else>—</#if>|${reason(i)}
</#list>
total|合计（满分为可得分）|${decimals(summary.possible_points)}|${decimals(summary.total_points)}|<#if summary.points_share??>${pct(summary.points_share)}<#else>—</#if>|—|<#if summary.grade??>等级：${summary.grade}<#else>—</#if>
h2|（一）经济性分析
<#if figure.initial_budget.amount?? && figure.total_spending.amount??>
p|${year}年年初预算${money(figure.initial_budget)}，年中预算调整（净额）${money(figure.adjustment_budget)}，上年结转${money(figure.carried_in)}，全年预算数${money(figure.available_budget)}；全年支出${money(figure.total_spending)}，年末结转${money(figure.carried_out)}。十二月支出${money(figure.december_spending)}${share(figure.december_spending, "全年支出")}。
</#if>
p|${fill("预算安排是否节约、成本如何控制")}
h2|（二）效率性分析
p|${fill("年度重点工作的完成数量、质量和时效")}
h2|（三）有效性分析
<#list indicators as i>
<#if missing(i)>
lead|${i?counter}.${i.name}。|所需数据未报送，无法评价。${fill(i.name + "的数据或说明")}
<#elseif i.rate??>
lead|${i?counter}.${i.name}。|${basis(i)}，${i.name}${pct(i.rate)}，${verdict(i)}。评分：${reason(i)}。
<#elseif i.basis == "JUDGED">
lead|${i?counter}.${i.name}。|${reason(i)}。${fill(i.name + "的依据和佐证")}
<#else>
lead|${i?counter}.${i.name}。|<#if i.note??>${noted(i)}<#else>没有可衡量的内容</#if>。评分：${reason(i)}。
</#if>
</#list>
h2|（四）可持续性分析
p|${fill("管理制度、机制和后续投入等可持续影响")}

h1|六、存在的主要问题
<#assign problemNumber = 0>
<#list problems as i>
<#assign problemNumber = problemNumber + 1>
lead|${problemNumber}.${i.name}未达到预期目标。|<#if i.rate??>${basis(i)}，${i.name}${pct(i.rate)}。<#elseif i.note??>${noted(i)}。</#if>评分：${reason(i)}，失分${decimals(lost(i))}分。${fill("原因")}
</#list>
<#if judgedLosing?has_content>
<#assign problemNumber = problemNumber + 1>
lead|${problemNumber}.评定指标未得满分。|<#list judgedLosing as i>${i.name}：${reason(i)}<#sep>；</#list>。${fill("原因")}
</#if>
<#if bad?has_content>
<#assign problemNumber = problemNumber + 1>
lead|${problemNumber}.部分数值与同类部门或本部门往年相比明显偏离。|<#list bad as o>${names[o.measure]!measureNames[o.measure]!o.measure}：${rounded(o.explanation?replace(" ", "")?replace("，绝对中位差.*$", "", "r"))}<#sep>；</#list>。${fill("说明")}
</#if>
<#if !complete>
<#assign problemNumber = problemNumber + 1>
lead|${problemNumber}.报送的台账不完整。|<#list rejected as d>${ledgerNames[d.ledger]!d.ledger}有${d.rejected_count}行被拒收<#sep>，</#list>，须更正后重新报送。
</#if>
<#if notDelivered?has_content>
<#assign problemNumber = problemNumber + 1>
lead|${problemNumber}.部分台账未报送。|<#list notDelivered as l>${ledgerNames[l]}<#sep>、</#list>未报送，有关指标无法评价。
</#if>
<#if problemNumber == 0>
p|${year}年度各项计量指标均达到预期目标，评定指标均得满分。
</#if>
p|${fill("其他问题，如绩效目标设置、项目进度、资金管理等")}

h1|七、改进措施和有关建议
<#list problems as i>
lead|${i?counter}.关于${i.name}。|${advice[i.indicator_code]!otherAdvice}${fill("具体措施、责任科室和完成时限")}
</#list>
<#assign adviceNumber = problems?size>
<#if judgedLosing?has_content>
<#assign adviceNumber = adviceNumber + 1>
lead|${adviceNumber}.关于评定指标。|<#list judgedLosing as i>${i.name}<#sep>；</#list>：${otherAdvice}${fill("具体措施、责任科室和完成时限")}
</#if>
<#if !complete || notDelivered?has_content>
<#assign adviceNumber = adviceNumber + 1>
lead|${adviceNumber}.关于数据报送。|<#if !complete>对照退回修改单逐行更正被拒收的行；</#if><#if notDelivered?has_content>补报<#list notDelivered as l>${ledgerNames[l]}<#sep>、</#list>台账；</#if>报送前核对行数和控制总额。
</#if>
p|${fill("其他措施和建议")}
sign|${name}
sign|${fill("报告日期")}
