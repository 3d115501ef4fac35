/** Examples of checks of performance forms. */
import { EVALUATED, evaluation, OUTCOMES, overallEvaluation, scored } from '../../checks/small-evaluations';
import { form, INDICATORS, overall } from '../../checks/small-projects';
import { workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

const PROJECT = '数字化加工经费';
const NAME = '《2023年项目支出绩效目标表》（公开表12-1）';

const EVALUATION = `《2023年度${EVALUATED}绩效自评表》`;

const estimated = (row: string): CheckExample['workbook'] =>
  workbook(form(1, { name: PROJECT, amount: '5.00', details: [row] }));

const annually = (...rows: readonly string[]): CheckExample['workbook'] =>
  workbook(form(1, { name: PROJECT, amount: '10.00', annual: [...INDICATORS, ...rows] }));

const overallWith = (indicator: string, ...annual: readonly string[]): CheckExample['workbook'] =>
  workbook(
    overall([`${PROJECT} | 部门项目 | 10.00 | 10.00 |`], [indicator]),
    form(1, {
      name: PROJECT,
      amount: '10.00',
      annual: [...annual, ...INDICATORS],
      long: [...annual, ...INDICATORS],
    }),
  );

export const PERFORMANCE: readonly CheckExample[] = [
  {
    rule: 'B12-7',
    severity: '核实',
    given: '测算依据算得10万元，金额填了5万元。',
    workbook: estimated(
      '整理 | 聘请人员 | 商品和服务支出 | 5.00 | 按照 40 元/天/人/次计算，预计 2500 人/天/次。',
    ),
    message: `${NAME}E10测算依据「40 元/天/人/次计算，预计 2500 人/天/次」算得10.00万元，金额为5.00万元，差额5.00万元。`,
  },
  {
    rule: 'BX-37',
    severity: '核实',
    given: '同一指标，部门整体填100天，项目填300天。',
    workbook: overallWith(
      ' | 产出指标 | 数量指标 | 电台宣传 | ≥100天 | 计划标准',
      '目标一 | 产出指标 | 数量指标 | 电台宣传 | ≥300天 | 计划标准',
    ),
    message: `《2023年部门整体支出绩效目标表》（公开表11）E9年度指标「电台宣传」的指标值为「≥100天」，${NAME}E18为「≥300天」。`,
  },
  {
    rule: 'JE-4',
    severity: '核实',
    given: '执行率75%，执行率得分填了满分。',
    workbook: workbook(scored('40.00 | 40.00 | 30.00 | 10 | 75.00% | 10')),
    message: '《项目支出绩效自评表》H6执行率得分为10，分值10，执行率75%，应得7.50。',
  },
  {
    rule: 'ND-14',
    severity: '核实',
    given: '三级指标没有填指标值和依据。',
    workbook: annually('目标一 | 效益指标 | 经济效益指标 | 提升管理效率 | |'),
    message: `${NAME}E19「提升管理效率」没有指标值和确定依据。`,
  },
  {
    rule: 'ND-15',
    severity: '提示',
    given: '指标值没有数。',
    workbook: annually("目标一 | 产出指标 | 数量指标 | 印制份数 | '适量 | 计划标准"),
    message: `${NAME}E19指标值没有数值（如「印制份数」为「适量」）。`,
  },
  {
    rule: 'ND-16',
    severity: '核实',
    given: '实际完成值没有写计量单位。',
    workbook: workbook(
      evaluation({ indicators: [...OUTCOMES, "产出指标 | 数量指标 | 培训人数 | ≥80人次 | '90"] }),
    ),
    message: `${EVALUATION}F12实际完成值没有计量单位（如「培训人数」目标值「≥80人次」，实际完成值「90」）。`,
  },
  {
    rule: 'ND-16b',
    severity: '核实',
    given: '完成值是目标值的2.6倍，偏差原因填「无」。',
    workbook: workbook(
      evaluation({ indicators: [...OUTCOMES, '产出指标 | 数量指标 | 培训次数 | ≥5次 | 13次'] }),
    ),
    message: `${EVALUATION}F12实际完成值与目标值相差超过30%（如「培训次数」目标值「≥5次」，实际完成值「13次」，为目标值的260%），偏差原因填「无」。`,
  },
  {
    rule: 'ND-17',
    severity: '提示',
    given: '同一指标，长期目标归社会效益，年度目标归经济效益。',
    workbook: workbook(
      form(1, {
        name: PROJECT,
        amount: '10.00',
        annual: [INDICATORS[0] ?? '', '目标一 | 效益指标 | 经济效益指标 | 查档人次 | ≥800人次 | 计划标准'],
      }),
    ),
    message: `${NAME}D18、D14同一指标在长期和年度目标中归类不同（如「查档人次」长期为社会效益指标，年度为经济效益指标）。`,
  },
  {
    rule: 'ND-41',
    severity: '核实',
    given: '三个项目中有一个没有填支出项目类别。',
    workbook: workbook(
      ...[1, 2, 3].map((n) =>
        form(n, { name: `${PROJECT}${n}`, amount: '10.00', category: n === 3 ? '' : '特定目标类' }),
      ),
    ),
    message:
      '《2023年项目支出绩效目标表》（公开表12-3）B6「支出项目类别」没有填写，其他2张项目绩效目标表都已填写。',
  },
  {
    rule: 'ND-42',
    severity: '提示',
    given: '项目活动的写法与项目名称只差字的次序。',
    workbook: estimated('加工数字化经费 | 办公 | 商品和服务支出 | 5.00 | 按需'),
    message: `${NAME}A10项目活动写作「加工数字化经费」，与项目名称「数字化加工经费」不一致。`,
  },
  {
    rule: 'ND-43',
    severity: '核实',
    given: '支出经济分类填了科目中没有的名称。',
    workbook: estimated('审计 | 聘请机构 | 审计费 | 5.00 | 按需'),
    message: `${NAME}C10支出经济分类「审计费」不是支出经济分类科目的名称。`,
  },
  {
    rule: 'ND-44',
    severity: '提示',
    given: '同一指标，两张表的名称差一个字。',
    workbook: overallWith(
      ' | 产出指标 | 数量指标 | 处非文艺骑兵公益演出 | 15场 | 计划标准',
      '目标一 | 产出指标 | 数量指标 | 处非文艺轻骑兵公益演出 | 15场 | 计划标准',
    ),
    message: `《2023年部门整体支出绩效目标表》（公开表11）D9指标名称「处非文艺骑兵公益演出」与${NAME}D13「处非文艺轻骑兵公益演出」只差一两个字，指标值相同。`,
  },
  {
    rule: 'ND-45',
    severity: '核实',
    given: '标题中的项目少了「数字化」。',
    workbook: workbook(evaluation({ title: '2023年度档案加工经费绩效自评表' })),
    message: `《2023年度档案加工经费绩效自评表》标题中的项目是「档案加工经费」，B3项目名称是「${EVALUATED}」。`,
  },
  {
    rule: 'ND-46',
    severity: '提示',
    given: '项目表填了项目总预算，部门整体表没有填。',
    workbook: workbook(
      overall([`${PROJECT} | 部门项目 | | 10.00 |`]),
      form(1, { name: PROJECT, amount: '10.00' }),
    ),
    message: `《2023年部门整体支出绩效目标表》（公开表11）C6项目总预算没有填写，项目支出绩效目标表都已填写（如「${PROJECT}」在${NAME}B7为10.00万元）。`,
  },
  {
    rule: 'ND-47',
    severity: '提示',
    given: '同一指标，整体表和项目表的完成值不同。',
    workbook: workbook(
      overallEvaluation({ indicators: ['产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 540卷'] }),
      evaluation(),
    ),
    message: `《2023年度青屏市档案馆整体绩效自评表》F7「整理档案卷数」的实际完成值为「540卷」，${EVALUATION}F9为「520卷」，两表的目标值相同。`,
  },
  {
    rule: 'ND-48',
    severity: '提示',
    given: '质量指标列在效益指标下。',
    workbook: annually('目标一 | 效益指标 | 质量指标 | 数字化合格率 | ≥98% | 计划标准'),
    message: `${NAME}C19二级指标不属于所在的一级指标（如「数字化合格率」列为效益指标下的质量指标）。`,
  },
  {
    rule: 'ND-49',
    severity: '提示',
    given: '项目有1万元没有执行，整体表的预算数与执行数相等。',
    workbook: workbook(overallEvaluation({ money: '100.00 | 100.00 | 100.00%' }), evaluation()),
    message: `《2023年度青屏市档案馆整体绩效自评表》D5预算数减E5执行数为0.00万元，1个项目自评表未执行的预算合计1.00万元（如${EVALUATION}D7减E7为1.00万元）。`,
  },
  {
    rule: 'ND-51',
    severity: '核实',
    given: '采购金额大于测算金额。',
    workbook: workbook(
      form(1, {
        name: PROJECT,
        amount: '5.00',
        details: ['数字化加工 | 扫描仪 | 资本性支出 | 5.00 | 按实际需要'],
        purchases: ['扫描仪 | 2 | 8.00'],
      }),
    ),
    message: `${NAME}C13采购「扫描仪」8.00万元，大于支出明细测算中D10同一内容的5.00万元，差额3.00万元。`,
  },
  {
    rule: 'ND-52',
    severity: '核实',
    given: '测算金额多了负号。',
    workbook: estimated('数字化加工 | 扫描 | 商品和服务支出 | -5.00 | 按实际需要'),
    message: `${NAME}D10支出明细测算「扫描」的金额是负数（-5.00万元）。`,
  },
];
