/** Examples of derived figures: 占比, 增减额, 增减率, 完成率. */
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

/** 一般公共预算支出表 beside last year, with what stands in the last column of 社会保障 and 住房保障. */
const compared = (header: string, total: string, first: string, second: string): CheckExample['workbook'] =>
  workbook(
    sheet(
      '5',
      `
公开表5
2023年一般公共预算支出表 | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | 单位：万元
科目编码 | 科目名称 | 2022年执行数 | 2023年预算数 | < | < | ${header}
^ | ^ | ^ | 合计 | 基本支出 | 项目支出 | ^
| 合计 | 80.00 | 100.00 | 60.00 | 40.00 | ${total}
'2080505 | 机关事业单位基本养老保险缴费支出 | 50.00 | 60.00 | 60.00 | | ${first}
'2210201 | 住房公积金 | 30.00 | 40.00 | | 40.00 | ${second}
`,
    ),
  );

const EVALUATED = workbook(
  sheet(
    '自评表',
    `
2023年度档案整理专项支出绩效自评表 | < | < | < | < | <
单位名称：青屏市档案馆 | | | | 填报日期：2024年5月17日 |
项目名称 | 档案整理专项 | < | < | < | <
主管部门 | 青屏市档案馆 | < | 项目实施单位 | 青屏市档案馆 | <
预算执行情况（万元） | | 预算数（A） | 执行数（B） | 执行率（B/A） |
^ | 年度财政资金总额 | 860.00 | 817.00 | 97.00% |
年度绩效目标1 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B）
^ | 产出指标 | 数量指标 | 整理档案 | ≥500卷 | 520卷
^ | 效益指标 | 社会效益指标 | 查档人次 | ≥800人次 | 812人次
偏差大或目标未完成原因分析 | 无 | < | < | < | <
`,
  ),
);

export const DERIVED: readonly CheckExample[] = [
  {
    rule: 'DV-1',
    severity: '核实',
    given: '占比与金额不符；表中有几列金额，占比对哪一列没有写明。',
    workbook: compared('占比', '100.00%', '60.00%', '44.00%'),
    message:
      '《2023年一般公共预算支出表》（公开表5）G8「住房公积金」占比为44.00%，按D8÷D6计算为40.00%，差额4.00个百分点。',
  },
  {
    rule: 'DV-2',
    severity: '错误',
    given: '增减额与两年的数不符。',
    workbook: compared('增减额', '20.00', '10.00', '15.00'),
    message:
      '《2023年一般公共预算支出表》（公开表5）G8「住房公积金」增减额为15.00万元，按D8－C8计算为10.00万元，差额5.00万元。',
  },
  {
    rule: 'DV-3',
    severity: '错误',
    given: '增减率与两年的数不符。',
    workbook: compared('增减率（%）', '25.00', '20.00', '30.00'),
    message:
      '《2023年一般公共预算支出表》（公开表5）G8「住房公积金」增减率为30.00%，按（D8－C8）÷C8计算为33.33%，差额-3.33个百分点。',
  },
  {
    rule: 'DV-4',
    severity: '错误',
    given: '执行率与预算数、执行数不符。',
    workbook: EVALUATED,
    message:
      '《2023年度档案整理专项支出绩效自评表》E6「年度财政资金总额」执行率为97.00%，按D6÷C6计算为95.00%，差额2.00个百分点。',
  },
];
